// expect: accepted | no address randomisation
int main(void) {
    static char page[4096];
    (void)page;
    forbid("personality", syscall(SYS_personality, 0x0040000) == 0 && syscall(SYS_personality, 0xffffffff) == 0x0040000);
    answer();
    return 0;
}
