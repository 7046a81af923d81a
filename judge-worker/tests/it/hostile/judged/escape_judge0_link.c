// expect: accepted | CVE-2024-28185, CVE-2024-28189: what the judge will write, read or give away is no link of the program's
int main(void) {
    const char *names[] = {"/box/p/main", "stdout", "stderr", "metadata", "../p/main", "compile_output", "/box/w"};
    for (int i = 0; i < 7; i++) {
        unlink(names[i]);
        symlink("/etc/shadow", names[i]);
        link("/etc/shadow", names[i]);
    }
    forbid("the program", access("/box/p/main", F_OK));
    rmdir("/box/w");
    forbid("the working folder", rename("/box/w", "/box/v") == 0 || symlink("/etc", "/box/v") == 0);
    answer();
    return 0;
}
