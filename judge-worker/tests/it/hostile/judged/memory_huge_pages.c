// expect: memory_limit_exceeded | large pages are memory, too
int main(void) {
    char *pages = mmap(NULL, 256 << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    madvise(pages, 256 << 20, MADV_HUGEPAGE);
    memset(pages, 1, 256 << 20);
    volatile char seen = pages[1 << 20];
    (void)seen;
    answer();
    return 0;
}
