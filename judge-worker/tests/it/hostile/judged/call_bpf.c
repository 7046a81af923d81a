// expect: accepted | programs in the kernel
int main(void) {
    static char page[4096];
    (void)page;
    forbid("bpf", syscall(SYS_bpf, 5, page, 64) >= 0);
    answer();
    return 0;
}
