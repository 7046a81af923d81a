// expect: accepted | a place to keep a file
int main(void) {
    static char page[4096];
    (void)page;
    forbid("mqueue_file", creat("/dev/mqueue/x", 0600) >= 0);
    answer();
    return 0;
}
