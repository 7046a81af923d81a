// expect: run_time_error | the right answer, and then an exception
#include <iostream>
#include <stdexcept>
int main() { long a, b; std::cin >> a >> b; std::cout << a + b << std::endl; throw std::runtime_error("late"); }
