// expect: time_limit_exceeded | a stopped program is ended by the clock
int main(void) {
    answer();
    raise(SIGSTOP);
    for (;;) pause();
}
