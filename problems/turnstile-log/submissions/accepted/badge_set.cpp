#include <iostream>
#include <string>
#include <unordered_set>

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n;
    std::cin >> n;
    std::unordered_set<int> inside;
    size_t most = 0;
    int when = 0;
    for (int line = 1; line <= n; ++line) {
        std::string word;
        int badge;
        std::cin >> word >> badge;
        if (word == "in")
            inside.insert(badge);
        else
            inside.erase(badge);
        if (inside.size() > most) {
            most = inside.size();
            when = line;
        }
    }
    std::cout << most << ' ' << when << '\n';
}
