// Wrong: overlooks that 3 weights, or 4k + 3, can be shared out as well.
#include <iostream>

int main() {
    int n;
    std::cin >> n;
    if (n % 4 != 0) {
        std::cout << "NO\n";
        return 0;
    }
    std::cout << "YES\n" << n / 2 << '\n';
    for (int first = 1; first < n; first += 4) std::cout << first << ' ' << first + 3 << ' ';
    std::cout << '\n';
}
