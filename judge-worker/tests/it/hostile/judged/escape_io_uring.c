// expect: accepted | CVE-2022-29582, CVE-2023-2598: no ring is set up
int main(void) {
    static char page[4096];
    forbid("io_uring", syscall(425, 8, page) >= 0 || syscall(426, 3, 1, 0, 0, 0, 0) >= 0 || syscall(427, 3, 0, page, 1) >= 0);
    answer();
    return 0;
}
