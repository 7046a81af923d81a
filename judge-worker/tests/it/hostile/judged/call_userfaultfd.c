// expect: accepted | it stops the kernel in the middle of a copy
int main(void) {
    static char page[4096];
    (void)page;
    forbid("userfaultfd", syscall(SYS_userfaultfd, 1) >= 0);
    answer();
    return 0;
}
