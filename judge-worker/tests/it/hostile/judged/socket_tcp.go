// expect: accepted | no connection, and nobody listens
package main

import (
	"fmt"
	"net"
)

func main() {
	if _, err := net.Dial("tcp", "127.0.0.1:5432"); err == nil {
		fmt.Println("ESCAPED")
	}
	for _, network := range []string{"tcp", "tcp6", "unix"} {
		if _, err := net.Listen(network, map[bool]string{true: "/tmp/socket", false: ":0"}[network == "unix"]); err == nil {
			fmt.Println("ESCAPED", network)
		}
	}
	var a, b int
	fmt.Scan(&a, &b)
	fmt.Println(a + b)
}
