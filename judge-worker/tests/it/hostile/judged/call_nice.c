// expect: accepted | no program goes before the others
int main(void) {
    static char page[4096];
    (void)page;
    forbid("nice", setpriority(PRIO_PROCESS, 0, -5) == 0);
    answer();
    return 0;
}
