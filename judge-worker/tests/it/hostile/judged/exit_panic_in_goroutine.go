// expect: run_time_error | a panic anywhere is the program's end
package main

import (
	"fmt"
	"sync"
)

func main() {
	var a, b int
	fmt.Scan(&a, &b)
	fmt.Println(a + b)
	var group sync.WaitGroup
	group.Add(1)
	go func() { panic("late") }()
	group.Wait()
}
