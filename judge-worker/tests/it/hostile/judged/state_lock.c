// expect: accepted | no lock is held by what ended
#include <sys/file.h>
int main(void) {
    int file = open("/box/p/main", O_RDONLY);
    forbid("a lock", flock(file, LOCK_EX | LOCK_NB));
    forbid("a lease", fcntl(file, F_SETLEASE, F_WRLCK) == 0);
    if (!fork()) { setsid(); for (;;) pause(); }
    answer();
    return 0;
}
