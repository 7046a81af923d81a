#include <algorithm>
#include <iostream>

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n;
    std::cin >> n;
    long long ending_here = 0, best = -1'000'000'000'000'000LL;
    for (int i = 0; i < n; ++i) {
        long long day;
        std::cin >> day;
        ending_here = std::max(day, ending_here + day);
        best = std::max(best, ending_here);
    }
    std::cout << best << '\n';
}
