// expect: accepted | a place to keep a file
int main(void) {
    static char page[4096];
    (void)page;
    forbid("shm_file", creat("/dev/shm/x", 0600) >= 0);
    answer();
    return 0;
}
