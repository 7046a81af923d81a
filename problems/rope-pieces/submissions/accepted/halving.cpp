#include <iostream>
#include <vector>

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    long long n, k;
    std::cin >> n >> k;
    std::vector<int> ropes(n);
    for (int &rope : ropes) std::cin >> rope;
    int possible = 0, too_long = 1'000'000'001;
    while (too_long - possible > 1) {
        int length = possible + (too_long - possible) / 2;
        long long pieces = 0;
        for (int rope : ropes) pieces += rope / length;
        (pieces >= k ? possible : too_long) = length;
    }
    std::cout << possible << '\n';
}
