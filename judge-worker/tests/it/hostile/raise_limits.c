// expect: refused
#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>
int main(void) {
    int limits[] = {RLIMIT_CPU, RLIMIT_FSIZE, RLIMIT_STACK, RLIMIT_NOFILE, RLIMIT_CORE, RLIMIT_MEMLOCK, RLIMIT_MSGQUEUE};
    for (int i = 0; i < 7; i++) {
        struct rlimit now;
        getrlimit(limits[i], &now);
        struct rlimit more = {now.rlim_max + 1, now.rlim_max + 1};
        printf("%s%d: %s\n", setrlimit(limits[i], &more) == 0 ? "ESCAPED " : "", limits[i], strerror(errno));
        printf("%sPID 1's: %s\n", prlimit(1, limits[i], &more, 0) == 0 ? "ESCAPED " : "", strerror(errno));
    }
    return 0;
}
