// expect: memory_limit_exceeded | a right answer before a limit does not count
int main(void) {
    answer();
    for (;;) hold(1 << 20);
}
