// expect: accepted | it stays up
int main(void) {
    static char page[4096];
    (void)page;
    forbid("reboot", syscall(SYS_reboot, 0xfee1dead, 672274793, 0x1234567, 0) == 0);
    answer();
    return 0;
}
