// Wrong: forgets the ride back to the depot.
#include <algorithm>
#include <iostream>
#include <vector>

int main() {
    int n;
    std::cin >> n;
    std::vector times(n, std::vector<int>(n));
    for (auto &row : times)
        for (int &time : row) std::cin >> time;
    std::vector fastest(1 << n, std::vector<int>(n, 1'000'000'000));
    fastest[1][0] = 0;
    for (int visited = 1; visited < 1 << n; visited += 2)
        for (int last = 0; last < n; ++last)
            for (int place = 1; place < n; ++place)
                if (!(visited >> place & 1))
                    fastest[visited | 1 << place][place] =
                        std::min(fastest[visited | 1 << place][place], fastest[visited][last] + times[last][place]);
    std::cout << *std::min_element(fastest.back().begin() + 1, fastest.back().end()) << '\n';
}
