// expect: accepted | the runner is another user's
int main(void) {
    static char page[4096];
    (void)page;
    forbid("kill_runner", kill(1, SIGKILL) == 0);
    answer();
    return 0;
}
