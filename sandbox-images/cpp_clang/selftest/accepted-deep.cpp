#include <iostream>

// `n` is looked at after the call: no compiler makes a loop of it.
static int depth(volatile int n) {
    if (n == 0) return 0;
    int below = depth(n - 1);
    return below + (n > 0);
}

int main() {
    if (depth(1000000) == 1000000) std::cout << 42 << '\n';
}
