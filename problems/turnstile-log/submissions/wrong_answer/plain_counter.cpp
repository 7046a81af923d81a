// Wrong: counts up and down without looking at the badges.
#include <iostream>
#include <string>

int main() {
    int n, count = 0, most = 0, when = 0;
    std::cin >> n;
    for (int line = 1; line <= n; ++line) {
        std::string word;
        int badge;
        std::cin >> word >> badge;
        count += word == "in" ? 1 : -1;
        if (count > most) {
            most = count;
            when = line;
        }
    }
    std::cout << most << ' ' << when << '\n';
}
