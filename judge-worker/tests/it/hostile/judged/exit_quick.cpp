// expect: run_time_error | an exit code past all that would be said at the end
#include <cstdlib>
#include <iostream>
int main() { long a, b; std::cin >> a >> b; std::cout << a + b << std::endl; std::at_quick_exit([] { std::_Exit(11); }); std::quick_exit(0); }
