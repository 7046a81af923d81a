// expect: memory_limit_exceeded | nobody else is ended in one's place when memory runs out: many small ones that hold it in pipes and files
int main(void) {
    int score = open("/proc/self/oom_score_adj", O_WRONLY);
    forbid("a score", score >= 0 && write(score, "-1000", 5) == 5);
    score = open("/proc/self/oom_score_adj", O_WRONLY);
    if (score >= 0) write(score, "0", 1);
    answer();
    static char page[4096];
    signal(SIGXFSZ, SIG_IGN);
    for (int i = 0; i < 60; i++) {
        char name[16];
        snprintf(name, sizeof name, "held%d", i);
        int file = creat(name, 0666);
        while (write(file, page, sizeof page) > 0) {}
    }
    for (int i = 0; i < 60; i++)
        if (!fork()) {
            int ends[2];
            while (pipe2(ends, O_NONBLOCK) == 0) {
                fcntl(ends[1], F_SETPIPE_SZ, 1 << 20);
                while (write(ends[1], page, sizeof page) > 0) {}
            }
            for (;;) pause();
        }
    for (;;) pause();
}
