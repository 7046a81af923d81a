// expect: run_time_error, accepted, wrong_answer, time_limit_exceeded | what can't be recovered from is an error of the program
package main

import "fmt"

func main() {
	shared := map[int]int{}
	for range 4 {
		go func() {
			for i := range 1000 {
				shared[i]++
			}
		}()
	}
	var a, b int
	fmt.Scan(&a, &b)
	fmt.Println(a + b)
}
