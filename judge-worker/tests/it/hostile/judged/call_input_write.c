// expect: accepted | the input is for reading, and serves again
int main(void) {
    static char page[4096];
    (void)page;
    forbid("input_write", open("/proc/self/fd/0", O_RDWR) >= 0 || open("/proc/self/fd/0", O_WRONLY | O_TRUNC) >= 0);
    answer();
    return 0;
}
