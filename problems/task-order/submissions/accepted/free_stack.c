#include <stdio.h>

static int first[5001], next[10001], target[10001], waits[5001], stack[5001], order[5001];

int main(void) {
    int n, m, depth = 0, count = 0;
    if (scanf("%d %d", &n, &m) != 2) return 1;
    for (int note = 1; note <= m; note++) {
        int a;
        if (scanf("%d %d", &a, &target[note]) != 2) return 1;
        next[note] = first[a];
        first[a] = note;
        waits[target[note]]++;
    }
    for (int task = 1; task <= n; task++)
        if (waits[task] == 0) stack[depth++] = task;
    while (depth > 0) {
        int task = stack[--depth];
        order[count++] = task;
        for (int note = first[task]; note != 0; note = next[note])
            if (--waits[target[note]] == 0) stack[depth++] = target[note];
    }
    if (count < n) {
        puts("IMPOSSIBLE");
        return 0;
    }
    for (int i = 0; i < n; i++) printf("%d%c", order[i], i + 1 < n ? ' ' : '\n');
    return 0;
}
