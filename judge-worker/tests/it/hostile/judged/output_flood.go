// expect: output_limit_exceeded | a hundred writers, one limit
package main

import "os"

func main() {
	for range 100 {
		go func() {
			for {
				os.Stdout.WriteString("3\n")
			}
		}()
	}
	select {}
}
