// expect: memory_limit_exceeded | the stack is memory
static int deep(volatile int n) {
    volatile char room[4096];
    room[n % 4096] = n;
    return deep(n + 1) + room[n % 4096];
}
int main(void) {
    printf("%d", deep(0));
    return 0;
}
