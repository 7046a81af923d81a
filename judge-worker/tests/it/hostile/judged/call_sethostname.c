// expect: accepted | the name is the box's
int main(void) {
    static char page[4096];
    (void)page;
    forbid("sethostname", sethostname("x", 1) == 0);
    answer();
    return 0;
}
