#import <Foundation/Foundation.h>

/* `n` is looked at after the call: no compiler makes a loop of it. */
static int depth(int n) {
    if (n == 0) return 0;
    int below = depth(n - 1);
    return below == n - 1 ? n : -1;
}

int main(void) {
    if (depth(100000) == 100000) puts("42");
    return 0;
}
