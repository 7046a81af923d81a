// expect: accepted | a key would outlive the box
int main(void) {
    static char page[4096];
    (void)page;
    forbid("keyring", syscall(SYS_add_key, "user", "k", "v", 1, -3) >= 0);
    answer();
    return 0;
}
