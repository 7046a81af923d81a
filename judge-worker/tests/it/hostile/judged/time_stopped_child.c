// expect: time_limit_exceeded | who waits for a stopped child waits
#include <sys/wait.h>
int main(void) {
    answer();
    int child = fork();
    if (!child) { raise(SIGSTOP); _exit(0); }
    waitpid(child, NULL, 0);
    return 0;
}
