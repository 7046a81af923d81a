// expect: time_limit_exceeded | the limit of CPU time is not the program's to raise
int main(void) {
    struct rlimit all = {RLIM_INFINITY, RLIM_INFINITY};
    forbid("a limit", setrlimit(RLIMIT_CPU, &all) == 0);
    signal(SIGXCPU, SIG_IGN);
    for (;;) {}
    answer();
    return 0;
}
