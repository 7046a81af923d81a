// expect: wrong_answer, run_time_error | who closes its own output has said nothing
package main

import (
	"fmt"
	"os"
)

func main() {
	os.Stdout.Close()
	var a, b int
	fmt.Scan(&a, &b)
	fmt.Println(a + b)
}
