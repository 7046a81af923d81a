// expect: accepted | files that no folder shows
int main(void) {
    static char page[4096];
    (void)page;
    forbid("memfd", syscall(SYS_memfd_create, "m", 0) >= 0);
    answer();
    return 0;
}
