// expect: accepted | 50 MiB of the limit of 64, while its collector works
package main

import "fmt"

func main() {
	var a, b int
	fmt.Scan(&a, &b)
	held := make([]byte, 50<<20)
	for i := range held {
		held[i] = 1
	}
	for i := 0; i < 2000; i++ {
		_ = make([]byte, 1<<10)
	}
	fmt.Println(a + b + int(held[7]) - 1)
}
