// expect: accepted | nobody ends the runner
package main

import (
	"fmt"
	"syscall"
)

func main() {
	for _, target := range []int{1, -1, 0x7fffffff} {
		if syscall.Kill(target, syscall.SIGKILL) == nil && target == 1 {
			fmt.Println("ESCAPED")
		}
	}
	var a, b int
	fmt.Scan(&a, &b)
	fmt.Println(a + b)
}
