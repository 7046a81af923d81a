// expect: refused
// Nothing of PID 1 can be stopped, waited for, renamed or scheduled away.
#define _GNU_SOURCE
#include <errno.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
static void try(const char *what, long result) {
    printf("%s%s: %s\n", result == 0 ? "ESCAPED " : "", what, strerror(errno));
}
int main(void) {
    cpu_set_t none;
    CPU_ZERO(&none);
    CPU_SET(0, &none);
    struct sched_param plain = {0};
    try("stop", kill(1, SIGSTOP));
    try("queue", sigqueue(1, SIGKILL, (union sigval){0}));
    long fd = syscall(SYS_pidfd_open, 1, 0);
    try("by descriptor", fd < 0 ? -1 : syscall(SYS_pidfd_send_signal, fd, SIGKILL, 0, 0));
    try("nice", setpriority(PRIO_PROCESS, 1, 19));
    try("affinity", sched_setaffinity(1, sizeof none, &none));
    try("policy", sched_setscheduler(1, SCHED_IDLE, &plain));
    try("group", setpgid(1, 0));
    return 0;
}
