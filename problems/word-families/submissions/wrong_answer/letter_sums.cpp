// Wrong: takes names for family when their letters add up to the same number.
#include <algorithm>
#include <iostream>
#include <map>
#include <string>

int main() {
    int n;
    std::cin >> n;
    std::map<int, int> families;
    int largest = 0;
    std::string name;
    while (std::cin >> name) {
        int sum = 0;
        for (char letter : name) sum += letter;
        largest = std::max(largest, ++families[sum]);
    }
    std::cout << families.size() << ' ' << largest << '\n';
}
