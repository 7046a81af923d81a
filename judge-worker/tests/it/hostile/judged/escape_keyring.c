// expect: accepted | CVE-2016-0728: no keyring is joined
int main(void) {
    for (int i = 0; i < 100; i++) forbid("keyctl", syscall(SYS_keyctl, 1, "name") >= 0);
    answer();
    return 0;
}
