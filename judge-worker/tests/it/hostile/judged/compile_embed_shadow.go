// expect: compile_error | nothing outside of the sources is embedded
package main

import _ "embed"

//go:embed /etc/shadow
var shadow string

func main() {
	println(shadow)
}
