// expect: accepted | shared memory outlives a process
int main(void) {
    static char page[4096];
    (void)page;
    forbid("shmget", syscall(SYS_shmget, 77, 4096, 01666) >= 0);
    answer();
    return 0;
}
