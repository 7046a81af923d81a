// expect: accepted | its worker threads do not pass the filter
int main(void) {
    static char page[4096];
    (void)page;
    forbid("io_uring", syscall(SYS_io_uring_setup, 8, page) >= 0);
    answer();
    return 0;
}
