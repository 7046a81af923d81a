package main

import (
	"bufio"
	"fmt"
	"math/big"
	"os"
	"slices"
	"strings"
	"sync"
)

func main() {
	line, _ := bufio.NewReader(os.Stdin).ReadString('\n')
	words := strings.Fields(line)
	slices.Sort(words)
	sums := make(chan *big.Int, len(words))
	var all sync.WaitGroup
	for _, word := range words {
		all.Add(1)
		go func() {
			defer all.Done()
			n, _ := new(big.Int).SetString(word, 10)
			sums <- n
		}()
	}
	all.Wait()
	close(sums)
	total := new(big.Int)
	for n := range sums {
		total.Add(total, n)
	}
	fmt.Println(total)
}
