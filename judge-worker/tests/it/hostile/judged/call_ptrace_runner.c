// expect: accepted | the runner is not traced
int main(void) {
    static char page[4096];
    (void)page;
    forbid("ptrace_runner", ptrace(PTRACE_ATTACH, 1, 0, 0) == 0);
    answer();
    return 0;
}
