// expect: time_limit_exceeded | waiting for what never comes costs wall time
#include <future>
#include <iostream>
int main() { long a, b; std::cin >> a >> b; std::cout << a + b << std::endl; std::promise<int> never; return never.get_future().get(); }
