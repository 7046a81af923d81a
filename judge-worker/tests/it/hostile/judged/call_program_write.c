// expect: accepted | the program of the next test is not replaced
int main(void) {
    static char page[4096];
    (void)page;
    forbid("program_write", open("/box/p/main", O_WRONLY) >= 0 || unlink("/box/p/main") == 0 || rename("/box/p", "/box/q") == 0);
    answer();
    return 0;
}
