// expect: accepted | not even a list of the network's devices
package main

import (
	"fmt"
	"net"
)

func main() {
	if found, err := net.Interfaces(); err == nil {
		fmt.Println("ESCAPED", found)
	}
	if found, err := net.LookupHost("example.org"); err == nil {
		fmt.Println("ESCAPED", found)
	}
	var a, b int
	fmt.Scan(&a, &b)
	fmt.Println(a + b)
}
