// Wrong: adds up the lengths in 32 bits to see whether there is enough rope.
#include <cstdint>
#include <iostream>
#include <vector>

int main() {
    int n, k;
    std::cin >> n >> k;
    std::vector<int> ropes(n);
    uint32_t total = 0;
    for (int &rope : ropes) {
        std::cin >> rope;
        total += rope;
    }
    if (static_cast<int32_t>(total) < k) {
        std::cout << "0\n";
        return 0;
    }
    int possible = 1, too_long = 1'000'000'001;
    while (too_long - possible > 1) {
        int length = possible + (too_long - possible) / 2;
        long long pieces = 0;
        for (int rope : ropes) pieces += rope / length;
        (pieces >= k ? possible : too_long) = length;
    }
    std::cout << possible << '\n';
}
