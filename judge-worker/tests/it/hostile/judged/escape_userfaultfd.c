// expect: accepted | a step of many: the kernel waits for no program while it copies
int main(void) {
    forbid("userfaultfd", syscall(SYS_userfaultfd, 1) >= 0 || open("/dev/userfaultfd", O_RDWR) >= 0);
    forbid("fuse", open("/dev/fuse", O_RDWR) >= 0);
    answer();
    return 0;
}
