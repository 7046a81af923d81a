// expect: time_limit_exceeded | a parent that its child keeps waiting
int main(void) {
    if (!vfork()) for (;;) {}
    answer();
    return 0;
}
