// expect: ends
// The main process ends while its children fork as fast as they can.
#include <unistd.h>
int main(void) {
    for (int i = 0; i < 4; i++)
        if (fork() == 0)
            for (;;)
                if (fork() == 0 && fork() == 0) setsid();
    usleep(20000);
    return 0;
}
