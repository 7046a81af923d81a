// expect: accepted | what was written to the judge can't be taken back
int main(void) {
    answer();
    char bytes[8];
    int back = open("/proc/self/fd/1", O_RDONLY | O_NONBLOCK);
    if (back >= 0) read(back, bytes, 0);
    return 0;
}
