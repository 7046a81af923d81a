// expect: accepted | nothing of another's program or compilation is left
#include <filesystem>
#include <iostream>
int main() {
    int others = 0;
    for (auto place : {"/tmp", "/box/w", "/var/tmp"}) {
        std::error_code ignored;
        for (auto &found : std::filesystem::directory_iterator(place, ignored)) others += !found.path().empty();
    }
    if (others) std::cout << "ESCAPED" << std::endl;
    long a, b; std::cin >> a >> b; std::cout << a + b << std::endl;
}
