// expect: accepted | the program can't be changed for the next test
package main

import (
	"fmt"
	"os"
)

func main() {
	attempts := map[string]error{
		"program": os.WriteFile("/box/p/main", nil, 0o755), "remove": os.Remove("/box/p/main"), "rename": os.Rename("/box/p/main", "/tmp/x"),
		"itself": os.WriteFile("/proc/self/exe", nil, 0o755), "beside": os.WriteFile("/box/p/beside", nil, 0o755), "link": os.Link("/box/p/main", "/tmp/y"),
	}
	for name, err := range attempts {
		if err == nil {
			fmt.Println("ESCAPED", name)
		}
	}
	var a, b int
	fmt.Scan(&a, &b)
	fmt.Println(a + b)
}
