// Wrong: never bridges a bad day, only looks at runs of days without a loss.
#include <algorithm>
#include <iostream>

int main() {
    int n;
    std::cin >> n;
    long long run = 0, best = -1'000'000'000'000'000LL;
    for (int i = 0; i < n; ++i) {
        long long day;
        std::cin >> day;
        run = day < 0 ? 0 : run + day;
        best = std::max(best, day < 0 ? day : run);
    }
    std::cout << best << '\n';
}
