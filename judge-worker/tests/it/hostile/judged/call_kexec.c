// expect: accepted | no other kernel
int main(void) {
    static char page[4096];
    (void)page;
    forbid("kexec", syscall(SYS_kexec_load, 0, 0, 0, 0) == 0);
    answer();
    return 0;
}
