// expect: run_time_error | a signal that looks like the judge's
package main

import (
	"fmt"
	"syscall"
)

func main() {
	var a, b int
	fmt.Scan(&a, &b)
	fmt.Println(a + b)
	syscall.Kill(syscall.Getpid(), syscall.SIGKILL)
}
