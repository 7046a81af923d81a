// expect: refused
// The writing end of standard output on its way through a socket that is in itself: only the kernel's collector closes it.
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>
static void pass(int through, int fd) {
    char byte = 0, control[CMSG_SPACE(sizeof fd)];
    struct iovec iov = {&byte, 1};
    struct msghdr message = {.msg_iov = &iov, .msg_iovlen = 1, .msg_control = control, .msg_controllen = sizeof control};
    struct cmsghdr *header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(sizeof fd);
    memcpy(CMSG_DATA(header), &fd, sizeof fd);
    sendmsg(through, &message, 0);
}
int main(void) {
    int pair[2];
    socketpair(AF_UNIX, SOCK_STREAM, 0, pair);
    pass(pair[0], 1);
    pass(pair[0], pair[1]);
    puts("sent");
    return 0;
}
