#include <iostream>

static int depth(volatile int n) {
    return n == 0 ? 0 : 1 + depth(n - 1);
}

int main() {
    if (depth(1000000) == 1000000) std::cout << 42 << '\n';
}
