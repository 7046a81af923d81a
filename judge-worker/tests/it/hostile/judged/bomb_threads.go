// expect: run_time_error, memory_limit_exceeded, time_limit_exceeded | threads are counted
package main

import (
	"runtime"
	"time"
)

func main() {
	for {
		go func() {
			runtime.LockOSThread()
			var wait [1]struct{}
			_ = wait
			select {}
		}()
		time.Sleep(10 * time.Microsecond)
	}
}
