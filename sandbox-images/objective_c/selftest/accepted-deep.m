#import <Foundation/Foundation.h>

__attribute__((noinline)) static int depth(volatile int n) { return n == 0 ? 0 : 1 + depth(n - 1); }

int main(void) {
    if (depth(100000) == 100000) puts("42");
}
