// expect: wall
// Nobody reads or writes any more; the run is not over for that.
#include <unistd.h>
int main(void) {
    close(0);
    close(1);
    close(2);
    for (;;) pause();
}
