// expect: time_limit_exceeded | no signal that it may refuse
package main

import (
	"fmt"
	"os/signal"
	"syscall"
)

func main() {
	var a, b int
	fmt.Scan(&a, &b)
	fmt.Println(a + b)
	signal.Ignore(syscall.SIGTERM, syscall.SIGINT, syscall.SIGXCPU, syscall.SIGALRM, syscall.SIGHUP)
	for {
	}
}
