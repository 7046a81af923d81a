#include <stdio.h>

static int left[10000];

int main(void) {
    int n, count = 0;
    if (scanf("%d", &n) != 1) return 1;
    int total = n * (n + 1) / 2, rest = total / 2;
    if (total % 2 != 0) {
        puts("NO");
        return 0;
    }
    for (int weight = n; weight > 0; weight--) {
        if (weight > rest) continue;
        left[count++] = weight;
        rest -= weight;
    }
    printf("YES\n%d\n", count);
    for (int i = 0; i < count; i++) printf("%d ", left[i]);
    puts("");
    return 0;
}
