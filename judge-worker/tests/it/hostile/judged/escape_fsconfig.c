// expect: accepted | CVE-2022-0185: no file system's context is opened
int main(void) {
    forbid("fsopen", syscall(430, "ext4", 0) >= 0);
    forbid("fsconfig", syscall(431, 0, 1, "x", "y", 0) >= 0);
    answer();
    return 0;
}
