#include <stdio.h>

static int boxes[100000], inside[100001];

int main(void) {
    int n, k, kinds = 0, left = 0;
    if (scanf("%d %d", &n, &k) != 2) return 1;
    int best = n + 1;
    for (int right = 0; right < n; right++) {
        if (scanf("%d", &boxes[right]) != 1) return 1;
        if (inside[boxes[right]]++ == 0) kinds++;
        while (kinds == k) {
            if (right - left + 1 < best) best = right - left + 1;
            if (--inside[boxes[left++]] == 0) kinds--;
        }
    }
    printf("%d\n", best > n ? -1 : best);
    return 0;
}
