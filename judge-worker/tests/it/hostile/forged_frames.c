// expect: refused
// The runner's socket is nowhere to be had: every descriptor up to the limit is tried, and the runner's own through /proc.
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>
int main(void) {
    const char *frame = "{\"finished\":{}}";
    for (int fd = 0; fd < 256; fd++)
        if (send(fd, frame, strlen(frame), 0) >= 0) printf("ESCAPED through %d\n", fd);
    for (int fd = 0; fd < 64; fd++) {
        char path[64];
        sprintf(path, "/proc/1/fd/%d", fd);
        if (open(path, O_RDWR) >= 0) printf("ESCAPED through %s\n", path);
    }
    printf("nothing\n");
    return 0;
}
