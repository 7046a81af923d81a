// expect: compile_error | no module is fetched, and no other tool chain
package main

import "example.org/evil"

func main() {
	evil.Do()
}
