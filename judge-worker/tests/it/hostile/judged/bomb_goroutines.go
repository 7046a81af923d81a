// expect: memory_limit_exceeded, time_limit_exceeded | goroutines are memory
package main

import "time"

func main() {
	for {
		go time.Sleep(time.Hour)
	}
}
