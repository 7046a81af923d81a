// expect: accepted | a queue outlives a process
int main(void) {
    static char page[4096];
    (void)page;
    forbid("mq_open", syscall(SYS_mq_open, "q", O_CREAT | O_RDWR, 0600, 0) >= 0);
    answer();
    return 0;
}
