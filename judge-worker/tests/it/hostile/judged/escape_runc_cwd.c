// expect: accepted | CVE-2024-21626: no descriptor of the host is left open, and the working folder is the box's
int main(void) {
    char name[64], target[4096];
    for (int number = 0; number < 256; number++) {
        snprintf(name, sizeof name, "/proc/self/fd/%d/../../../etc/shadow", number);
        forbid(name, open(name, O_RDONLY) >= 0);
        snprintf(name, sizeof name, "/proc/self/fd/%d", number);
        forbid("a folder", number > 2 && readlink(name, target, sizeof target) >= 0);
    }
    forbid("the working folder", !getcwd(target, sizeof target) || strncmp(target, "/box/w", 6));
    answer();
    return 0;
}
