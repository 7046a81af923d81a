// expect: compile_error | nor what lies above them
package main

import _ "embed"

//go:embed ../../../etc/passwd
var passwd string

func main() {
	println(passwd)
}
