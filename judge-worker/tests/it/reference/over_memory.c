// expect: memory_limit_exceeded | 67 MiB, and then the right answer
int main(void) {
    hold(67 << 20);
    answer();
    return 0;
}
