/** Solutions of the warm-up `sum-of-two`, right and wrong in ways that its samples and tests tell apart. */
export const sumInCpp = `#include <bits/stdc++.h>
int main() {
    long long a, b;
    std::cin >> a >> b;
    std::cout << a + b << std::endl;
}
`;

const busyMain = `
int main() {
    long long a, b;
    std::cin >> a >> b;
    auto start = std::chrono::steady_clock::now();
    volatile unsigned x = 0;
    while (std::chrono::steady_clock::now() - start < std::chrono::milliseconds(400)) x = x + 1;
    std::cout << a + b << std::endl;
}
`;

/** Right, but busy for a while on every test, so that a reader can watch. */
export const slowSumInCpp = `#include <chrono>
#include <iostream>
${busyMain}`;

/**
 * The same, and with seconds of work for the compiler: longer than a page ever waits between two polls. `salt` makes it a source
 * that nobody has compiled before.
 */
export const slowToCompileInCpp = (salt: string) => `// ${salt}
#include <chrono>
#include <iostream>
#include <regex>
#include <string>
bool isWord(const std::string &s) { return std::regex_match(s, std::regex("[a-z]+")); }
${busyMain}`;

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
