/* Wrong: shortens the rides by detours over other places, which the courier is not allowed to pass twice. */
#include <stdio.h>

static int n, times[13][13], known[1 << 13][13];

static int rest(int visited, int last) {
    if (visited == (1 << n) - 1) return times[last][0];
    if (known[visited][last] != 0) return known[visited][last];
    int best = 1000000000;
    for (int place = 1; place < n; place++) {
        if (visited >> place & 1) continue;
        int minutes = times[last][place] + rest(visited | 1 << place, place);
        if (minutes < best) best = minutes;
    }
    return known[visited][last] = best;
}

int main(void) {
    if (scanf("%d", &n) != 1) return 1;
    for (int i = 0; i < n; i++)
        for (int j = 0; j < n; j++)
            if (scanf("%d", &times[i][j]) != 1) return 1;
    for (int k = 0; k < n; k++)
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++)
                if (times[i][k] + times[k][j] < times[i][j]) times[i][j] = times[i][k] + times[k][j];
    printf("%d\n", rest(1, 0));
    return 0;
}
