/* Wrong: the total is kept in 32 bits. */
#include <stdint.h>
#include <stdio.h>

int main(void) {
    int n;
    if (scanf("%d", &n) != 1) return 1;
    int32_t ending_here = 0, best = INT32_MIN;
    for (int i = 0; i < n; i++) {
        int32_t day;
        if (scanf("%d", &day) != 1) return 1;
        int32_t sum = (int32_t)((uint32_t)ending_here + (uint32_t)day);
        ending_here = sum > day ? sum : day;
        if (ending_here > best) best = ending_here;
    }
    printf("%d\n", best);
    return 0;
}
