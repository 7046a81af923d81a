// expect: accepted | CVE-2019-5736: the program that started this one is not changed through /proc
int main(void) {
    char name[64];
    for (int pid = 1; pid < 300; pid++) {
        if (pid == getpid()) continue;
        snprintf(name, sizeof name, "/proc/%d/exe", pid);
        forbid(name, open(name, O_WRONLY) >= 0 || open(name, O_RDWR) >= 0 || open(name, O_RDONLY) >= 0);
    }
    forbid("the own one", open("/proc/self/exe", O_RDWR) >= 0);
    answer();
    return 0;
}
