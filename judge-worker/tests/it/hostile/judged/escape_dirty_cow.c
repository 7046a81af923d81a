// expect: accepted | CVE-2016-5195: nor is it written by writing one's own memory while it is thrown away
int main(void) {
    int file = open("/etc/passwd", O_RDONLY), memory = open("/proc/self/mem", O_RDWR);
    char before, after, *page = mmap(NULL, 4096, PROT_READ, MAP_PRIVATE, file, 0);
    pread(file, &before, 1, 0);
    for (int i = 0; i < 2000; i++) {
        madvise(page, 4096, MADV_DONTNEED);
        pwrite(memory, "?", 1, (off_t)page);
    }
    pread(file, &after, 1, 0);
    forbid("a page", before != after);
    answer();
    return 0;
}
