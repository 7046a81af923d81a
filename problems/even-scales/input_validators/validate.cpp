#include <iostream>
#include <iterator>
#include <string>

int main() {
    std::string text{std::istreambuf_iterator<char>(std::cin), {}};
    if (text.size() < 2 || text.size() > 6 || text.back() != '\n' || text[0] == '0') return 1;
    int weights = 0;
    for (size_t i = 0; i + 1 < text.size(); ++i) {
        if (text[i] < '0' || text[i] > '9') return 1;
        weights = 10 * weights + (text[i] - '0');
    }
    return weights <= 10000 ? 42 : 1;
}
