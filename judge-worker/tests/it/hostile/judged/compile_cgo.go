// expect: compile_error | no C compiler and none of its flags from within Go
package main

// #cgo CFLAGS: -fplugin=/tmp/x.so
// int two(void) { return 2; }
import "C"

func main() {
	println(C.two())
}
