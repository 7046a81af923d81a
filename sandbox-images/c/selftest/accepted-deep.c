#include <stdio.h>

static int depth(volatile int n) {
    return n == 0 ? 0 : 1 + depth(n - 1);
}

int main(void) {
    if (depth(1000000) == 1000000) puts("42");
    return 0;
}
