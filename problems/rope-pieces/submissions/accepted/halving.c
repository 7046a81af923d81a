#include <stdio.h>

static int ropes[10000];

int main(void) {
    int n;
    long long k;
    if (scanf("%d %lld", &n, &k) != 2) return 1;
    for (int i = 0; i < n; i++)
        if (scanf("%d", &ropes[i]) != 1) return 1;
    int low = 1, high = 1000000000, answer = 0;
    while (low <= high) {
        int length = low + (high - low) / 2;
        long long pieces = 0;
        for (int i = 0; i < n; i++) pieces += ropes[i] / length;
        if (pieces >= k) {
            answer = length;
            low = length + 1;
        } else {
            high = length - 1;
        }
    }
    printf("%d\n", answer);
    return 0;
}
