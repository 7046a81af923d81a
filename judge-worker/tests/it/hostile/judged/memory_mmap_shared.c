// expect: memory_limit_exceeded | shared pages count
int main(void) {
    char *p = mmap(0, 256 << 20, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    memset(p, 1, 256 << 20);
    answer();
    return 0;
}
