#include <iostream>
#include <string>

int main() {
    std::string text, waiting;
    std::cin >> text;
    for (size_t i = 0; i < text.size(); ++i) {
        switch (text[i]) {
            case '(': waiting += ')'; continue;
            case '[': waiting += ']'; continue;
            case '{': waiting += '}'; continue;
        }
        if (waiting.empty() || waiting.back() != text[i]) {
            std::cout << i + 1 << '\n';
            return 0;
        }
        waiting.pop_back();
    }
    if (waiting.empty())
        std::cout << "OK\n";
    else
        std::cout << text.size() + 1 << '\n';
}
