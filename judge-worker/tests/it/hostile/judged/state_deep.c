// expect: accepted | folders without an end are gone in the next test
int main(void) {
    forbid("a folder", access("/tmp/d", F_OK) == 0);
    chdir("/tmp");
    for (int i = 0; i < 1000; i++)
        if (mkdir("d", 0777) || chdir("d")) break;
    chdir("/");
    answer();
    return 0;
}
