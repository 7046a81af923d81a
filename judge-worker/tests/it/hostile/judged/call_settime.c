// expect: accepted | the clock is the host's
int main(void) {
    static char page[4096];
    (void)page;
    forbid("settime", syscall(SYS_clock_settime, 0, page) == 0);
    answer();
    return 0;
}
