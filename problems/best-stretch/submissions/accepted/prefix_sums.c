#include <stdio.h>

int main(void) {
    int n;
    if (scanf("%d", &n) != 1) return 1;
    long long total = 0, lowest = 0, best = -1000000000000000LL;
    for (int i = 0; i < n; i++) {
        long long day;
        if (scanf("%lld", &day) != 1) return 1;
        total += day;
        if (total - lowest > best) best = total - lowest;
        if (total < lowest) lowest = total;
    }
    printf("%lld\n", best);
    return 0;
}
