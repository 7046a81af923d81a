// expect: wrong_answer | one too many
#include <iostream>
int main() { long a, b; std::cin >> a >> b; std::cout << a + b + 1 << '\n'; }
