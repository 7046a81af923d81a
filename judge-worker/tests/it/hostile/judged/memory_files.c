// expect: memory_limit_exceeded, accepted | files in memory are memory, and have a limit
int main(void) {
    char name[32];
    for (int i = 0; i < 100; i++) {
        snprintf(name, sizeof name, "file%d", i);
        int file = creat(name, 0666);
        static char page[1 << 16];
        memset(page, 1, sizeof page);
        for (int j = 0; j < 16; j++)
            if (write(file, page, sizeof page) < 0) break;
        close(file);
    }
    answer();
    return 0;
}
