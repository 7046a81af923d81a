// expect: any limit
// Double forks, sessions of their own, ignored and stopped: nothing keeps from the end.
#include <signal.h>
#include <unistd.h>
int main(void) {
    for (int i = 1; i < 32; i++) signal(i, SIG_IGN);
    for (;;) {
        if (fork() == 0) {
            setsid();
            if (fork() == 0) {
                setsid();
                raise(SIGSTOP);
                for (;;) fork();
            }
            _exit(0);
        }
    }
}
