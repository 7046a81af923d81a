package main

import "fmt"

func main() {
	fmt.Println(42)
	panic("no")
}
