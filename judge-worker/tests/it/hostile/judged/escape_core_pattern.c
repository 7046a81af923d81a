// expect: run_time_error | a crash starts no program of the host's, and leaves no core
int main(void) {
    answer();
    forbid("pattern", open("/proc/sys/kernel/core_pattern", O_WRONLY) >= 0);
    struct rlimit all = {RLIM_INFINITY, RLIM_INFINITY};
    forbid("limit", setrlimit(RLIMIT_CORE, &all) == 0);
    abort();
    return 0;
}
