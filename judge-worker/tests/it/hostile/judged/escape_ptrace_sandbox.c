// expect: accepted | CVE-2019-13272: nobody is traced, neither a parent nor what became somebody else
int main(void) {
    forbid("ptrace", ptrace(PTRACE_TRACEME, 0, 0, 0) == 0 || ptrace(PTRACE_ATTACH, getppid(), 0, 0) == 0 || ptrace(PTRACE_SEIZE, 1, 0, 0) == 0);
    forbid("memory", open("/proc/1/mem", O_RDWR) >= 0);
    answer();
    return 0;
}
