// expect: accepted | what a program recovers from is its own affair
package main

import (
	"fmt"
	"runtime/debug"
)

func main() {
	defer func() {
		if recover() != nil {
			var a, b int
			fmt.Scan(&a, &b)
			fmt.Println(a + b)
		}
	}()
	debug.SetPanicOnFault(true)
	var nowhere *int
	*nowhere = 1
}
