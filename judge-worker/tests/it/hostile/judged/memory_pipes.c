// expect: accepted, memory_limit_exceeded | what lies in pipes is memory, and has a limit
int main(void) {
    static char page[1 << 16];
    for (int i = 0, ends[2]; i < 100 && pipe(ends) == 0; i++) {
        fcntl(ends[1], F_SETFL, O_NONBLOCK);
        fcntl(ends[1], F_SETPIPE_SZ, 1 << 20);
        while (write(ends[1], page, sizeof page) > 0) {}
    }
    answer();
    return 0;
}
