// expect: refused
// The runner is PID 1: signals from inside don't reach it, and everybody else is of our own making.
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>
int main(void) {
    for (int s = 1; s < 65; s++) if (kill(1, s) == 0) printf("ESCAPED %d\n", s);
    for (int s = 1; s < 65; s++) if (s != SIGKILL && s != SIGSTOP) signal(s, SIG_IGN);
    kill(-1, SIGTERM);
    kill(0, SIGTERM);
    printf("alive, errno %d\n", errno);
    return 0;
}
