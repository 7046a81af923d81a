// Wrong: takes 2 * 10^9 for infinity; a journey can cost more.
#include <iostream>
#include <queue>
#include <vector>

int main() {
    const long long infinity = 2'000'000'000;
    int n, m;
    std::cin >> n >> m;
    std::vector<std::vector<std::pair<int, int>>> lines(n + 1);
    while (m--) {
        int a, b, t;
        std::cin >> a >> b >> t;
        lines[a].emplace_back(b, t);
    }
    std::vector<long long> price(n + 1, infinity);
    using Entry = std::pair<long long, int>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> heap;
    price[1] = 0;
    heap.emplace(0, 1);
    while (!heap.empty()) {
        auto [total, stop] = heap.top();
        heap.pop();
        if (total > price[stop]) continue;
        for (auto [end, ticket] : lines[stop]) {
            if (total + ticket >= price[end]) continue;
            price[end] = total + ticket;
            heap.emplace(price[end], end);
        }
    }
    std::cout << (price[n] == infinity ? -1 : price[n]) << '\n';
}
