// expect: time_limit_exceeded | an endless loop
package main

func main() {
	for {
	}
}
