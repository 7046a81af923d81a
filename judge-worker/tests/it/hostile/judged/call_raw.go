// expect: accepted | system calls without the library are refused like any others
package main

import (
	"fmt"
	"syscall"
)

func main() {
	calls := map[string][4]uintptr{
		"unshare": {272, 0x10000000, 0, 0}, "ptrace": {101, 0, 0, 0}, "socket": {41, 2, 1, 0}, "bpf": {321, 0, 0, 0},
		"keyctl": {250, 0, ^uintptr(2), 1}, "io_uring_setup": {425, 8, 0, 0}, "setuid": {105, 0, 0, 0}, "memfd_create": {319, 0, 0, 0},
		"mount": {165, 0, 0, 0}, "userfaultfd": {323, 1, 0, 0}, "perf_event_open": {298, 0, 0, 0}, "fanotify_init": {300, 0, 0, 0},
	}
	for name, call := range calls {
		if _, _, failed := syscall.RawSyscall(call[0], call[1], call[2], call[3]); failed == 0 {
			fmt.Println("ESCAPED", name)
		}
	}
	var a, b int
	fmt.Scan(&a, &b)
	fmt.Println(a + b)
}
