// expect: compile_error | a program larger than any disk
package main

var huge = [1 << 34]byte{1<<34 - 1: 1}

func main() {
	println(huge[0])
}
