// expect: accepted | 60 MiB of the limit of 64
int main(void) {
    hold(60 << 20);
    answer();
    return 0;
}
