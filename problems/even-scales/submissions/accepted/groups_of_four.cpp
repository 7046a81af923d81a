#include <iostream>
#include <vector>

int main() {
    int n;
    std::cin >> n;
    if (n % 4 == 1 || n % 4 == 2) {
        std::cout << "NO\n";
        return 0;
    }
    std::vector<int> left;
    int first = 1;
    if (n % 4 == 3) {
        left = {1, 2};
        first = 4;
    }
    for (; first < n; first += 4) {
        left.push_back(first);
        left.push_back(first + 3);
    }
    std::cout << "YES\n" << left.size() << '\n';
    for (int weight : left) std::cout << weight << ' ';
    std::cout << '\n';
}
