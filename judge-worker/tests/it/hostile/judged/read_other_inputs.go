// expect: accepted | of all tests only the own input can be reached
package main

import (
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	if entries, err := os.ReadDir("/proc/self/fd"); err == nil {
		for _, entry := range entries {
			target, _ := os.Readlink("/proc/self/fd/" + entry.Name())
			if beside, err := filepath.Glob(filepath.Dir(target) + "/*.ans"); err == nil && len(beside) > 0 {
				fmt.Println("ESCAPED", beside)
			}
		}
	}
	var a, b int
	fmt.Scan(&a, &b)
	fmt.Println(a + b)
}
