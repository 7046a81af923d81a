// expect: accepted | the runner's memory, files and environment are closed
package main

import (
	"fmt"
	"os"
)

func main() {
	for _, path := range []string{"/proc/1/environ", "/proc/1/mem", "/proc/1/maps", "/proc/1/root/etc/shadow", "/proc/1/cwd/etc/shadow", "/proc/1/fd/0"} {
		if found, err := os.ReadFile(path); err == nil && len(found) > 0 {
			fmt.Println("ESCAPED", path)
		}
	}
	var a, b int
	fmt.Scan(&a, &b)
	fmt.Println(a + b)
}
