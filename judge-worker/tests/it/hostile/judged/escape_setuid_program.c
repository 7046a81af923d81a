// expect: accepted | CVE-2021-4034, CVE-2021-3156: no program runs as another user
int main(void) {
    const char *names[] = {"/bin/su", "/usr/bin/sudo", "/usr/bin/pkexec", "/bin/mount", "/usr/bin/passwd", "/usr/bin/newgrp", "/usr/bin/chsh"};
    struct stat found;
    for (int i = 0; i < 7; i++) forbid(names[i], stat(names[i], &found) == 0 && found.st_mode & (S_ISUID | S_ISGID));
    answer();
    return 0;
}
