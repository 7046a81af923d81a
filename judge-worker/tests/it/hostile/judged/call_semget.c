// expect: accepted | a semaphore outlives a process
int main(void) {
    static char page[4096];
    (void)page;
    forbid("semget", syscall(SYS_semget, 77, 1, 01666) >= 0);
    answer();
    return 0;
}
