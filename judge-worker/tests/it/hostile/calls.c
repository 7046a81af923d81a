// expect: refused
// System calls that must fail. Each is tried with arguments that would otherwise work or fail differently.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#ifndef SYS_cachestat
#define SYS_cachestat 451
#endif

static void must_fail(const char *name, long result, int with) {
    int error = errno;
    int good = result < 0 && (with == 0 || error == with);
    printf("%s%s: %ld, %s\n", good ? "" : "ESCAPED ", name, result, result < 0 ? strerror(error) : "done");
}
#define CALL(name, with, ...) (errno = 0, must_fail(#name, syscall(SYS_##name, ##__VA_ARGS__), with))

int main(void) {
    char page[4096] = {0};
    CALL(unshare, EPERM, CLONE_NEWUSER);
    CALL(unshare, EPERM, CLONE_NEWNS);
    CALL(setns, EPERM, 0, 0);
    int flags[] = {CLONE_NEWUSER, CLONE_NEWNS, CLONE_NEWPID, CLONE_NEWNET, CLONE_NEWIPC, CLONE_NEWUTS, CLONE_NEWCGROUP};
    for (int i = 0; i < 7; i++) {
        long pid = syscall(SYS_clone, flags[i] | SIGCHLD, 0, 0, 0, 0);
        if (pid == 0) _exit(0);
        must_fail("clone with a namespace", pid, EPERM);
    }
    CALL(clone3, ENOSYS, page, 64);
    CALL(ptrace, EPERM, PTRACE_TRACEME, 0, 0, 0);
    CALL(ptrace, EPERM, PTRACE_ATTACH, 1, 0, 0);
    CALL(process_vm_readv, EPERM, 1, page, 1, page, 1, 0);
    CALL(process_vm_writev, EPERM, 1, page, 1, page, 1, 0);
    CALL(kcmp, EPERM, 1, 1, 0, 0, 0);
    CALL(io_uring_setup, EPERM, 8, page);
    CALL(io_uring_enter, EPERM, 3, 0, 0, 0, 0, 0);
    CALL(io_uring_register, EPERM, 3, 0, 0, 0);
    CALL(bpf, EPERM, 0, page, 72);
    CALL(perf_event_open, EPERM, page, 0, -1, -1, 0);
    CALL(userfaultfd, EPERM, 1);
    CALL(keyctl, EPERM, 0, -3, 1);
    CALL(add_key, EPERM, "user", "name", "value", 5, -4);
    CALL(request_key, EPERM, "user", "name", 0, -4);
    for (int family = 0; family < 46; family++) {
        CALL(socket, EPERM, family, SOCK_STREAM, 0);
        CALL(socket, EPERM, family, SOCK_DGRAM, 0);
        CALL(socket, EPERM, family, SOCK_RAW, 0);
    }
    int pair[2];
    for (int family = 2; family < 46; family++) CALL(socketpair, EPERM, family, SOCK_STREAM, 0, pair);
    CALL(shmget, EPERM, 1, 4096, 0666 | 01000);
    CALL(semget, EPERM, 1, 1, 0666 | 01000);
    CALL(msgget, EPERM, 1, 0666 | 01000);
    CALL(mq_open, EPERM, "name", O_CREAT | O_RDWR, 0666, 0);
    CALL(memfd_create, EPERM, "name", 0);
    CALL(memfd_secret, EPERM, 0);
    CALL(mount, EPERM, "none", "/tmp", "tmpfs", 0, 0);
    CALL(umount2, EPERM, "/tmp", 0);
    CALL(pivot_root, EPERM, "/tmp", "/tmp");
    CALL(chroot, EPERM, "/tmp");
    CALL(fsopen, EPERM, "tmpfs", 0);
    CALL(open_tree, EPERM, -100, "/", 1);
    CALL(move_mount, EPERM, -100, "/", -100, "/tmp", 0);
    CALL(mount_setattr, EPERM, -100, "/", 0, page, 32);
    CALL(open_by_handle_at, EPERM, 0, page, 0);
    CALL(name_to_handle_at, EPERM, -100, "/", page, page, 0);
    CALL(fanotify_init, EPERM, 0, 0);
    CALL(init_module, EPERM, page, 4096, "");
    CALL(finit_module, EPERM, 0, "", 0);
    CALL(delete_module, EPERM, "x", 0);
    CALL(kexec_load, EPERM, 0, 0, page, 0);
    CALL(reboot, EPERM, 0xfee1dead, 672274793, 0x1234567, 0);
    CALL(swapon, EPERM, "/tmp/a", 0);
    CALL(settimeofday, EPERM, page, 0);
    CALL(clock_settime, EPERM, 0, page);
    CALL(adjtimex, EPERM, page);
    CALL(syslog, EPERM, 3, page, 4096);
    CALL(acct, EPERM, "/tmp/a");
    CALL(sethostname, EPERM, "x", 1);
    CALL(sync, EPERM);
    CALL(syncfs, EPERM, 0);
    CALL(cachestat, EPERM, 0, page, page, 0);
    CALL(move_pages, EPERM, 0, 0, 0, 0, 0, 0);
    CALL(personality, EPERM, 0x0040000);
    CALL(seccomp, EPERM, 1, 0, page);
    CALL(iopl, EPERM, 3);
    CALL(ioperm, EPERM, 0x70, 2, 1);
    CALL(modify_ldt, EPERM, 0, page, 16);
    CALL(ioctl, EPERM, 0, 0x5412, "x");
    CALL(mknod, EPERM, "device", 0060000 | 0666, 0x800);
    CALL(setuid, EPERM, 0);
    CALL(setgid, EPERM, 0);
    CALL(setgroups, EPERM, 1, page);
    CALL(setresuid, EPERM, 0, 0, 0);
    CALL(capset, EPERM, (int[]){0x20080522, 0}, (int[]){-1, -1, -1, -1, -1, -1});
    CALL(kill, EPERM, 1, SIGKILL);
    CALL(tgkill, EPERM, 1, 1, SIGKILL);
    CALL(chown, EPERM, ".", 0, 0);
    CALL(setpriority, 0, 0, 0, -20);
    CALL(sched_setscheduler, EPERM, 0, SCHED_FIFO, (int[]){50});
    // AF_UNIX pairs are what process libraries are built on, and reach nobody.
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, pair)) printf("ESCAPED the other way: no pair of sockets\n");
    return 0;
}
