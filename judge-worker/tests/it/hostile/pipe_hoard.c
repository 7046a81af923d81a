// expect: ends
// Pipe buffers are kernel memory: charged to the box, and counted by user over all boxes, of which each has another.
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>
int main(void) {
    static char block[1 << 20];
    int pair[2], n = 0;
    while (pipe2(pair, O_NONBLOCK) == 0) {
        fcntl(pair[1], F_SETPIPE_SZ, 1 << 20);
        write(pair[1], block, sizeof block);
        n++;
    }
    printf("%d\n", n);
    return 0;
}
