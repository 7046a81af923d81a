// expect: accepted | CVE-2022-0847: pages of a file that is only read stay as they are
int main(void) {
    int ends[2], file = open("/proc/self/exe", O_RDONLY);
    char before, after;
    pread(file, &before, 1, 1);
    forbid("pipe", pipe(ends));
    static char page[1 << 16];
    for (int i = 0; i < 16; i++) write(ends[1], page, 4096);
    for (int i = 0; i < 16; i++) read(ends[0], page, 4096);
    off_t start = 0;
    splice(file, &start, ends[1], NULL, 1, 0);
    write(ends[1], "?", 1);
    pread(file, &after, 1, 1);
    forbid("a page", before != after);
    answer();
    return 0;
}
