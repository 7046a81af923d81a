// expect: accepted | an output is no file in which one could go back
package main

import (
	"fmt"
	"os"
)

func main() {
	if _, err := os.Stdout.Seek(0, 0); err == nil {
		fmt.Println("ESCAPED")
	}
	if os.Stdout.Truncate(0) == nil {
		fmt.Println("ESCAPED")
	}
	var a, b int
	fmt.Scan(&a, &b)
	fmt.Println(a + b)
}
