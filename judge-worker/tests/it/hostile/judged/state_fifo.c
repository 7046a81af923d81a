// expect: accepted | nothing of any kind is there in the next test
int main(void) {
    struct stat found;
    const char *names[] = {"/tmp/left", "left", "/tmp/.left", "/dev/mqueue/left", "/tmp/folder"};
    for (int i = 0; i < 5; i++) forbid(names[i], lstat(names[i], &found) == 0);
    mkfifo("/tmp/left", 0666);
    symlink("/proc/1/root", "left");
    mkdir("/tmp/folder", 0);
    mkdir("/tmp/.left", 0777);
    chmod("/tmp", 0);
    chmod(".", 0);
    answer();
    return 0;
}
