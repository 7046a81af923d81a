// expect: accepted, run_time_error, time_limit_exceeded, memory_limit_exceeded | stopped ones are ended like any others
int main(void) {
    for (int i = 0; i < 100; i++)
        if (!fork()) { setsid(); for (;;) raise(SIGSTOP); }
    answer();
    return 0;
}
