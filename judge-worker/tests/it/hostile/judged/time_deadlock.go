// expect: run_time_error | the run time sees that all are asleep
package main

import "fmt"

func main() {
	var a, b int
	fmt.Scan(&a, &b)
	fmt.Println(a + b)
	select {}
}
