#include <algorithm>
#include <iostream>
#include <vector>

std::vector<std::vector<int>> after;
std::vector<int> order;
std::vector<char> mark;  // 0 not seen, 1 being looked at, 2 done

bool visit(int task) {
    if (mark[task] != 0) return mark[task] == 2;
    mark[task] = 1;
    for (int following : after[task])
        if (!visit(following)) return false;
    mark[task] = 2;
    order.push_back(task);
    return true;
}

int main() {
    int n, m;
    std::cin >> n >> m;
    after.resize(n + 1);
    mark.resize(n + 1);
    while (m--) {
        int a, b;
        std::cin >> a >> b;
        after[a].push_back(b);
    }
    for (int task = 1; task <= n; ++task) {
        if (!visit(task)) {
            std::cout << "IMPOSSIBLE\n";
            return 0;
        }
    }
    std::reverse(order.begin(), order.end());
    for (int task : order) std::cout << task << ' ';
    std::cout << '\n';
}
