// expect: accepted | memory that is never touched is none
package main

import (
	"fmt"
	"syscall"
)

func main() {
	for range 8 {
		syscall.Mmap(-1, 0, 1<<33, syscall.PROT_READ|syscall.PROT_WRITE, syscall.MAP_ANON|syscall.MAP_PRIVATE|syscall.MAP_NORESERVE)
	}
	var a, b int
	fmt.Scan(&a, &b)
	fmt.Println(a + b)
}
