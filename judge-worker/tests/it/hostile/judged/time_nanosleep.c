// expect: time_limit_exceeded | many short sleeps are one long one
int main(void) {
    answer();
    for (;;) usleep(1000);
    return 0;
}
