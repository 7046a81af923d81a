// expect: accepted | what main leaves behind ends with it
package main

import (
	"fmt"
	"time"
)

func main() {
	go func() {
		for {
		}
	}()
	time.Sleep(time.Millisecond)
	var a, b int
	fmt.Scan(&a, &b)
	fmt.Println(a + b)
}
