// expect: time_limit_exceeded | the time of children counts
int main(void) {
    signal(SIGCHLD, SIG_IGN);
    for (;;)
        if (!fork()) { for (volatile long i = 0; i < 3000000; i++); _exit(0); }
}
