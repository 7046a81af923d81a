// expect: accepted | what a program starts gets no namespaces, no root and no other folder
package main

import (
	"fmt"
	"os/exec"
	"syscall"
)

func main() {
	attempts := []*syscall.SysProcAttr{
		{Cloneflags: syscall.CLONE_NEWUSER}, {Cloneflags: syscall.CLONE_NEWNS}, {Cloneflags: syscall.CLONE_NEWPID}, {Cloneflags: syscall.CLONE_NEWNET},
		{Unshareflags: syscall.CLONE_NEWUSER}, {Credential: &syscall.Credential{Uid: 0, Gid: 0}}, {Chroot: "/tmp"}, {Ptrace: true},
	}
	for number, attempt := range attempts {
		command := exec.Command("/bin/true")
		command.SysProcAttr = attempt
		if command.Run() == nil {
			fmt.Println("ESCAPED", number)
		}
	}
	var a, b int
	fmt.Scan(&a, &b)
	fmt.Println(a + b)
}
