// Wrong: prints the tasks that it could order and doesn't notice that some are missing.
#include <iostream>
#include <queue>
#include <vector>

int main() {
    int n, m;
    std::cin >> n >> m;
    std::vector<std::vector<int>> after(n + 1);
    std::vector<int> waits(n + 1);
    while (m--) {
        int a, b;
        std::cin >> a >> b;
        after[a].push_back(b);
        ++waits[b];
    }
    std::queue<int> free;
    for (int task = 1; task <= n; ++task)
        if (waits[task] == 0) free.push(task);
    for (; !free.empty(); free.pop()) {
        std::cout << free.front() << ' ';
        for (int following : after[free.front()])
            if (--waits[following] == 0) free.push(following);
    }
    std::cout << '\n';
}
