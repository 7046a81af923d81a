// expect: accepted | four children at once, together 0.8 s and 48 MiB
#include <sys/wait.h>
#include <time.h>
int main(void) {
    for (int i = 0; i < 4; i++)
        if (!fork()) {
            hold(12 << 20);
            while (clock() < 20 * (CLOCKS_PER_SEC / 100)) {}
            _exit(0);
        }
    while (wait(NULL) > 0) {}
    answer();
    return 0;
}
