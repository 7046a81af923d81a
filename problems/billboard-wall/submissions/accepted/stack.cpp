#include <algorithm>
#include <iostream>
#include <vector>

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n;
    std::cin >> n;
    std::vector<long long> heights(n + 1);
    for (int i = 0; i < n; ++i) std::cin >> heights[i];
    std::vector<int> open;
    long long best = 0;
    for (int i = 0; i <= n; ++i) {
        while (!open.empty() && heights[open.back()] >= heights[i]) {
            long long height = heights[open.back()];
            open.pop_back();
            int left = open.empty() ? -1 : open.back();
            best = std::max(best, height * (i - left - 1));
        }
        open.push_back(i);
    }
    std::cout << best << '\n';
}
