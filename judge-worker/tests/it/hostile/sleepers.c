// expect: wall
#include <signal.h>
#include <unistd.h>
int main(void) {
    for (int i = 0; i < 10; i++) if (fork() == 0) { setsid(); for (;;) pause(); }
    raise(SIGSTOP);
    for (;;) pause();
}
