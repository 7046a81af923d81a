// expect: refused
// The folder of the input on the host, reached from the descriptor.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>
int main(void) {
    char path[4096] = {0};
    readlink("/proc/self/fd/0", path, sizeof path - 1);
    int got = open(path, O_RDONLY);
    printf("%sby its name: %s\n", got >= 0 ? "ESCAPED " : "", strerror(errno));
    got = openat(0, "..", O_RDONLY);
    printf("%sabove it: %s\n", got >= 0 ? "ESCAPED " : "", strerror(errno));
    got = open("/proc/self/fd/0/..", O_RDONLY);
    printf("%sabove it by /proc: %s\n", got >= 0 ? "ESCAPED " : "", strerror(errno));
    return 0;
}
