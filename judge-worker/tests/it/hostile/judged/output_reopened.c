// expect: accepted | an output opened again is the same output
int main(void) {
    int again = open("/proc/self/fd/1", O_WRONLY | O_TRUNC);
    forbid("standard error as a file", open("/proc/self/fd/2", O_RDONLY | O_TRUNC | O_NONBLOCK) >= 0 && ftruncate(2, 0) == 0);
    close(again);
    answer();
    return 0;
}
