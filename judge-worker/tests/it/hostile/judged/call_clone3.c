// expect: accepted | namespaces come by no other door, either
int main(void) {
    unsigned long arguments[11] = {0x10000000 | 0x20000};
    forbid("clone3", syscall(435, arguments, sizeof arguments) >= 0);
    forbid("setns", syscall(SYS_setns, open("/proc/1/ns/mnt", O_RDONLY), 0) == 0);
    for (int flag = 25; flag < 31; flag++) {
        long child = syscall(SYS_clone, 1L << flag | SIGCHLD, 0, 0, 0, 0);
        if (child == 0) _exit(0);
        forbid("clone", flag != 25 && flag != 31 && child > 0);
    }
    answer();
    return 0;
}
