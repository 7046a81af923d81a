// expect: accepted | the verdict does not wait for a daemon
int main(void) {
    answer();
    if (!fork()) { setsid(); signal(SIGTERM, SIG_IGN); for (;;) pause(); }
    return 0;
}
