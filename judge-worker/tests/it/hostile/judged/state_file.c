// expect: accepted | no file of one test is there in the next
int main(void) {
    forbid("a file", access("/tmp/left", F_OK) == 0 || access("left", F_OK) == 0);
    close(creat("/tmp/left", 0666));
    close(creat("left", 0666));
    answer();
    return 0;
}
