// expect: accepted | what a source wants to have run while it is built is not run
package main

//go:generate sh -c "touch /box/w/generated /tmp/generated"

import (
	"fmt"
	"os"
)

func main() {
	for _, path := range []string{"/box/p/generated", "/tmp/generated", "generated"} {
		if _, err := os.Stat(path); err == nil {
			fmt.Println("ESCAPED")
		}
	}
	var a, b int
	fmt.Scan(&a, &b)
	fmt.Println(a + b)
}
