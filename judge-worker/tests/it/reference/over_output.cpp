// expect: output_limit_exceeded | 1,030 KiB, nearly all of it blank
#include <iostream>
#include <string>
int main() { long a, b; std::cin >> a >> b; std::cout << a + b << std::string(1030 << 10, ' ') << '\n'; }
