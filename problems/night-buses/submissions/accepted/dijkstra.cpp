#include <iostream>
#include <queue>
#include <vector>

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n, m;
    std::cin >> n >> m;
    std::vector<std::vector<std::pair<int, int>>> lines(n + 1);
    while (m--) {
        int a, b, t;
        std::cin >> a >> b >> t;
        lines[a].emplace_back(b, t);
    }
    std::vector<long long> price(n + 1, -1);
    using Entry = std::pair<long long, int>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> heap;
    heap.emplace(0, 1);
    while (!heap.empty()) {
        auto [total, stop] = heap.top();
        heap.pop();
        if (price[stop] >= 0) continue;
        price[stop] = total;
        for (auto [end, ticket] : lines[stop])
            if (price[end] < 0) heap.emplace(total + ticket, end);
    }
    std::cout << price[n] << '\n';
}
