// expect: time_limit_exceeded | waiting costs wall time
package main

import (
	"fmt"
	"time"
)

func main() {
	var a, b int
	fmt.Scan(&a, &b)
	fmt.Println(a + b)
	time.Sleep(time.Hour)
}
