// expect: accepted, run_time_error, time_limit_exceeded, memory_limit_exceeded | each in a session of its own, deaf and out of sight
int main(void) {
    for (int i = 0; i < 500; i++)
        if (!fork()) {
            setsid();
            for (int number = 1; number < 65; number++) signal(number, SIG_IGN);
            if (fork()) _exit(0);
            for (;;) pause();
        }
    answer();
    return 0;
}
