// What the C programs beside this begin with: `answer` does what the problem asks, `forbid` spoils it if something got out.
#define _GNU_SOURCE
#include <fcntl.h>
#include <grp.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static inline void answer(void) {
    long a, b;
    if (scanf("%ld%ld", &a, &b) == 2) printf("%ld\n", a + b);
    fflush(stdout);
}

static inline void forbid(const char *what, int escaped) {
    if (escaped) printf("ESCAPED: %s\n", what);
}

// Through a volatile pointer: a compiler leaves out what it sees nobody read.
static inline void hold(size_t bytes) {
    volatile char *memory = malloc(bytes);
    for (size_t i = 0; memory && i < bytes; i += 4096) memory[i] = 1;
}
