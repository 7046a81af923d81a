/** Solutions of the warm-up `sum-of-two`, right and wrong in ways that its samples and tests tell apart. */
export const sumInCpp = `#include <bits/stdc++.h>
int main() {
    long long a, b;
    std::cin >> a >> b;
    std::cout << a + b << std::endl;
}
`;

/** Right, but busy for a while in the compiler and on every test, so that a reader can watch both. */
export const slowSumInCpp = `#include <chrono>
#include <iostream>
constexpr long busyCompiler() {
    long x = 0;
    for (int i = 0; i < 80; i++)
        for (int k = 0; k < 20000; k++) x += k % 7;
    return x;
}
static_assert(busyCompiler() > 0);
int main() {
    long long a, b;
    std::cin >> a >> b;
    auto start = std::chrono::steady_clock::now();
    volatile unsigned x = 0;
    while (std::chrono::steady_clock::now() - start < std::chrono::milliseconds(120)) x = x + 1;
    std::cout << a + b << std::endl;
}
`;

export const wrongSumInPython = `a, b = map(int, input().split())
print(a - b - 1)
`;

export const sumInPython = `a, b = map(int, input().split())
print(a + b)
`;

export const brokenCpp = `#include <iostream>
int main() {
    long long a, b;
    std::cin >> a >> b;
    std::cout << a + c << std::endl;
}
`;
