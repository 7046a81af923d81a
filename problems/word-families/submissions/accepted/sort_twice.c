#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char names[40000][13];

static int by_letter(const void *a, const void *b) { return *(const char *)a - *(const char *)b; }
static int by_name(const void *a, const void *b) { return strcmp(a, b); }

int main(void) {
    int n, families = 0, largest = 0, members = 0;
    if (scanf("%d", &n) != 1) return 1;
    for (int i = 0; i < n; i++) {
        if (scanf("%12s", names[i]) != 1) return 1;
        qsort(names[i], strlen(names[i]), 1, by_letter);
    }
    qsort(names, n, sizeof names[0], by_name);
    for (int i = 0; i < n; i++) {
        if (i == 0 || strcmp(names[i - 1], names[i]) != 0) {
            families++;
            members = 0;
        }
        if (++members > largest) largest = members;
    }
    printf("%d %d\n", families, largest);
    return 0;
}
