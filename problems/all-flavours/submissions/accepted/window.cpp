#include <algorithm>
#include <iostream>
#include <vector>

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n, k;
    std::cin >> n >> k;
    std::vector<int> boxes(n), inside(k + 1);
    for (int &box : boxes) std::cin >> box;
    int kinds = 0, left = 0, best = n + 1;
    for (int right = 0; right < n; ++right) {
        kinds += inside[boxes[right]]++ == 0;
        for (; kinds == k; ++left) {
            best = std::min(best, right - left + 1);
            kinds -= --inside[boxes[left]] == 0;
        }
    }
    std::cout << (best > n ? -1 : best) << '\n';
}
