// expect: accepted | root
int main(void) {
    static char page[4096];
    (void)page;
    forbid("setuid", setuid(0) == 0);
    answer();
    return 0;
}
