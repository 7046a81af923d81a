package main

import "fmt"

func main() {
	var held [][]byte
	for i := 0; i < 100000; i++ {
		block := make([]byte, 1<<20)
		for k := 0; k < len(block); k += 1024 {
			block[k] = 1
		}
		held = append(held, block)
	}
	fmt.Println(len(held))
}
