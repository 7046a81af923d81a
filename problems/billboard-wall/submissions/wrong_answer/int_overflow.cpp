// Wrong: computes the area in 32 bits.
#include <algorithm>
#include <cstdint>
#include <iostream>
#include <vector>

int main() {
    int n;
    std::cin >> n;
    std::vector<uint32_t> heights(n + 1);
    for (int i = 0; i < n; ++i) std::cin >> heights[i];
    std::vector<int> open;
    int32_t best = 0;
    for (int i = 0; i <= n; ++i) {
        while (!open.empty() && heights[open.back()] >= heights[i]) {
            uint32_t height = heights[open.back()];
            open.pop_back();
            int left = open.empty() ? -1 : open.back();
            best = std::max(best, static_cast<int32_t>(height * static_cast<uint32_t>(i - left - 1)));
        }
        open.push_back(i);
    }
    std::cout << best << '\n';
}
