// expect: accepted | the runner's memory is closed
int main(void) {
    static char page[4096];
    (void)page;
    forbid("runner_memory", open("/proc/1/mem", O_RDONLY) >= 0 || open("/proc/1/environ", O_RDONLY) >= 0);
    answer();
    return 0;
}
