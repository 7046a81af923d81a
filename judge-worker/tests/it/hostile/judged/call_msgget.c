// expect: accepted | a queue outlives a process
int main(void) {
    static char page[4096];
    (void)page;
    forbid("msgget", syscall(SYS_msgget, 77, 01666) >= 0);
    answer();
    return 0;
}
