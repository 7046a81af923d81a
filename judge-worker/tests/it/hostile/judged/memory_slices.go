// expect: memory_limit_exceeded | the collector's limit is no limit for what is held
package main

func main() {
	var held [][]byte
	for {
		held = append(held, make([]byte, 1<<20))
		for i := range held[len(held)-1] {
			held[len(held)-1][i] = 1
		}
	}
}
