// expect: memory_limit_exceeded | memory outside of the heap counts
package main

import (
	"fmt"
	"syscall"
)

func main() {
	page, err := syscall.Mmap(-1, 0, 1<<30, syscall.PROT_READ|syscall.PROT_WRITE, syscall.MAP_ANON|syscall.MAP_PRIVATE)
	for i := 0; err == nil && i < len(page); i += 4096 {
		page[i] = 1
	}
	var a, b int
	fmt.Scan(&a, &b)
	fmt.Println(a + b)
}
