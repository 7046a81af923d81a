// Wrong: the length of a stretch from left to right is right - left + 1.
#include <algorithm>
#include <iostream>
#include <vector>

int main() {
    int n, k;
    std::cin >> n >> k;
    std::vector<int> boxes(n), inside(k + 1);
    for (int &box : boxes) std::cin >> box;
    int kinds = 0, left = 0, best = n + 1;
    for (int right = 0; right < n; ++right) {
        kinds += inside[boxes[right]]++ == 0;
        for (; kinds == k; ++left) {
            best = std::min(best, right - left);
            kinds -= --inside[boxes[left]] == 0;
        }
    }
    std::cout << (best > n ? -1 : best) << '\n';
}
