// expect: accepted | another root
int main(void) {
    static char page[4096];
    (void)page;
    forbid("chroot", chroot("/tmp") == 0);
    answer();
    return 0;
}
