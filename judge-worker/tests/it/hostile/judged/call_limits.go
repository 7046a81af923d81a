// expect: accepted | limits may be lowered, not raised
package main

import (
	"fmt"
	"syscall"
)

func main() {
	for resource := range 16 {
		var old, now syscall.Rlimit
		syscall.Getrlimit(resource, &old)
		wanted := syscall.Rlimit{Cur: ^uint64(0), Max: ^uint64(0)}
		syscall.Setrlimit(resource, &wanted)
		syscall.Getrlimit(resource, &now)
		if old.Max != now.Max {
			fmt.Println("ESCAPED", resource, old, now)
		}
	}
	var a, b int
	fmt.Scan(&a, &b)
	fmt.Println(a + b)
}
