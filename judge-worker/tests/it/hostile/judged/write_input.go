// expect: accepted | the input can't be changed for the next test, by whatever name
package main

import (
	"fmt"
	"os"
)

func main() {
	for _, path := range []string{"/proc/self/fd/0", "/dev/stdin", "/proc/thread-self/fd/0"} {
		for _, how := range []int{os.O_WRONLY, os.O_RDWR, os.O_WRONLY | os.O_TRUNC, os.O_WRONLY | os.O_APPEND} {
			if _, err := os.OpenFile(path, how, 0); err == nil {
				fmt.Println("ESCAPED", path)
			}
		}
	}
	if os.Stdin.Truncate(0) == nil || os.Stdin.Chmod(0o777) == nil {
		fmt.Println("ESCAPED")
	}
	var a, b int
	fmt.Scan(&a, &b)
	fmt.Println(a + b)
}
