#include <stdio.h>

static int fewest[10001];

int main(void) {
    int n, amount;
    if (scanf("%d %d", &n, &amount) != 2) return 1;
    for (int total = 1; total <= amount; total++) fewest[total] = amount + 1;
    while (n--) {
        int coin;
        if (scanf("%d", &coin) != 1) return 1;
        for (int total = coin; total <= amount; total++)
            if (fewest[total - coin] + 1 < fewest[total]) fewest[total] = fewest[total - coin] + 1;
    }
    printf("%d\n", fewest[amount] > amount ? -1 : fewest[amount]);
    return 0;
}
