// expect: accepted | memory can't be kept from the others
int main(void) {
    static char page[1 << 20];
    forbid("mlock", mlock(page, sizeof page) == 0 || mlockall(MCL_CURRENT | MCL_FUTURE) == 0);
    answer();
    return 0;
}
