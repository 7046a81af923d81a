// expect: accepted | no module is loaded
int main(void) {
    static char page[4096];
    (void)page;
    forbid("module", syscall(SYS_init_module, page, 64, "") == 0 || syscall(SYS_finit_module, 0, "", 0) == 0);
    answer();
    return 0;
}
