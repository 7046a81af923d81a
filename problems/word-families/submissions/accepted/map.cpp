#include <algorithm>
#include <iostream>
#include <string>
#include <unordered_map>

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n;
    std::cin >> n;
    std::unordered_map<std::string, int> families;
    int largest = 0;
    std::string name;
    while (std::cin >> name) {
        std::sort(name.begin(), name.end());
        largest = std::max(largest, ++families[name]);
    }
    std::cout << families.size() << ' ' << largest << '\n';
}
