// expect: accepted | 0.85 s of the limit of 1 s, by its own clock
#include <time.h>
int main(void) {
    while (clock() < 85 * (CLOCKS_PER_SEC / 100)) {}
    answer();
    return 0;
}
