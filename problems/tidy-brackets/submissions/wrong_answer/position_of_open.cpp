// Wrong: for brackets left open it prints where the last of them stands, not the end of the text.
#include <iostream>
#include <string>
#include <vector>

int main() {
    std::string text;
    std::cin >> text;
    std::vector<size_t> open;
    for (size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '(' || text[i] == '[' || text[i] == '{') {
            open.push_back(i);
            continue;
        }
        char partner = text[i] == ')' ? '(' : text[i] == ']' ? '[' : '{';
        if (open.empty() || text[open.back()] != partner) {
            std::cout << i + 1 << '\n';
            return 0;
        }
        open.pop_back();
    }
    if (open.empty())
        std::cout << "OK\n";
    else
        std::cout << open.back() + 1 << '\n';
}
