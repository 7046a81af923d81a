// expect: accepted | an output that a child would still send is cut off
int main(void) {
    answer();
    if (!fork()) {
        setsid();
        usleep(300000);
        printf("ESCAPED\n");
        fflush(stdout);
        _exit(0);
    }
    return 0;
}
