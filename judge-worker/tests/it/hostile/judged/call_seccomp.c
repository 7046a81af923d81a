// expect: accepted | a program puts no filter of its own before the judge's
int main(void) {
    static char program[16];
    forbid("filter", syscall(SYS_seccomp, 1, 0, program) == 0);
    forbid("strict", syscall(SYS_seccomp, 0, 0, NULL) == 0);
    answer();
    return 0;
}
