// expect: accepted | counters of the host
int main(void) {
    static char page[4096];
    (void)page;
    forbid("perf", syscall(SYS_perf_event_open, page, 0, -1, -1, 0) >= 0);
    answer();
    return 0;
}
