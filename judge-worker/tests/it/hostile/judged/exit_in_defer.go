// expect: run_time_error | an exit code, from wherever it is said
package main

import (
	"fmt"
	"os"
)

func main() {
	defer os.Exit(3)
	var a, b int
	fmt.Scan(&a, &b)
	fmt.Println(a + b)
}
