// expect: accepted | no file, lock or pipe of one test is there in the next
package main

import (
	"fmt"
	"os"
	"syscall"
)

func main() {
	for _, path := range []string{"/tmp/left", "left", "/tmp/.hidden", "/dev/mqueue/left", "/var/tmp/left", "/dev/shm/left"} {
		if _, err := os.Lstat(path); err == nil {
			fmt.Println("ESCAPED", path)
		}
		os.WriteFile(path, []byte("x"), 0o666)
	}
	if syscall.Mkfifo("/tmp/pipe", 0o666) == syscall.EEXIST || os.Symlink("/etc/passwd", "/tmp/link") != nil {
		fmt.Println("ESCAPED")
	}
	var a, b int
	fmt.Scan(&a, &b)
	fmt.Println(a + b)
}
