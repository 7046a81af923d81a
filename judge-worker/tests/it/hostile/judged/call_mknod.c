// expect: accepted | a disk of the host
int main(void) {
    static char page[4096];
    (void)page;
    forbid("mknod", mknod("/tmp/d", S_IFBLK | 0600, 0x800) == 0);
    answer();
    return 0;
}
