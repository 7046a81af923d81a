// expect: time_limit_exceeded | 1.25 s, and then the right answer
#include <time.h>
int main(void) {
    answer();
    while (clock() < 125 * (CLOCKS_PER_SEC / 100)) {}
    return 0;
}
