// expect: memory_limit_exceeded, run_time_error | a stack grows until a limit
package main

func deep(n int) int {
	var room [1 << 10]int
	room[n%len(room)] = n
	return deep(n+1) + room[(n+1)%len(room)]
}

func main() {
	println(deep(0))
}
