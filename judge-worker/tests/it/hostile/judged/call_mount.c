// expect: accepted | a file system of its own
int main(void) {
    static char page[4096];
    (void)page;
    forbid("mount", mount("none", "/tmp", "tmpfs", 0, 0) == 0);
    answer();
    return 0;
}
