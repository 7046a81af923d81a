#include <stdio.h>

static int heights[100002], left[100002], right[100002];

int main(void) {
    int n;
    long long best = 0;
    if (scanf("%d", &n) != 1) return 1;
    heights[0] = heights[n + 1] = -1;
    for (int i = 1; i <= n; i++)
        if (scanf("%d", &heights[i]) != 1) return 1;
    for (int i = 1; i <= n; i++)
        for (left[i] = i - 1; heights[left[i]] >= heights[i];) left[i] = left[left[i]];
    for (int i = n; i >= 1; i--)
        for (right[i] = i + 1; heights[right[i]] >= heights[i];) right[i] = right[right[i]];
    for (int i = 1; i <= n; i++) {
        long long area = (long long)heights[i] * (right[i] - left[i] - 1);
        if (area > best) best = area;
    }
    printf("%lld\n", best);
    return 0;
}
