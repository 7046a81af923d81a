// expect: accepted | groups of root
int main(void) {
    static char page[4096];
    (void)page;
    forbid("setgid", setgid(0) == 0 || setgroups(0, 0) == 0);
    answer();
    return 0;
}
