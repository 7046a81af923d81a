// expect: accepted | what a program makes of its own exceptions is its own affair
#include <cstdlib>
#include <exception>
#include <iostream>
int main() { long a, b; std::cin >> a >> b; std::cout << a + b << std::endl; std::set_terminate([] { std::_Exit(0); }); throw 1; }
