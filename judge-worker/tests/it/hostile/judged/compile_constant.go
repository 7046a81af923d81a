// expect: compile_error | a constant with more digits than memory has
package main

const (
	a = 1 << 500
	b = a * a * a * a
	c = b * b * b * b
)

func main() {
	println(c > 0, 1<<(1<<40) > 0)
}
