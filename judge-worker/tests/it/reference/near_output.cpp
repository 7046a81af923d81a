// expect: accepted | 1,000 KiB of the limit of 1 MiB, nearly all of it blank
#include <iostream>
#include <string>
int main() { long a, b; std::cin >> a >> b; std::cout << a + b << std::string(1000 << 10, ' ') << '\n'; }
