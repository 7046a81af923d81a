// expect: accepted | the verdict does not wait for what a program started
package main

import (
	"fmt"
	"os"
	"syscall"
)

func main() {
	os.StartProcess("/bin/sh", []string{"sh", "-c", "trap '' TERM HUP; sleep 1000"}, &os.ProcAttr{Files: []*os.File{nil, os.Stdout, os.Stderr}, Sys: &syscall.SysProcAttr{Setsid: true}})
	var a, b int
	fmt.Scan(&a, &b)
	fmt.Println(a + b)
}
