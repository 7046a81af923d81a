#include <bits/stdc++.h>
int main() {
    std::vector<long> v(2);
    for (auto &x : v) std::cin >> x;
    std::println("{}", std::ranges::fold_left(v, 0L, std::plus{}));
}
