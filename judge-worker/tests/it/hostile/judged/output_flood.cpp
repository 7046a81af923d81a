// expect: output_limit_exceeded | one write larger than the limit
#include <iostream>
#include <string>
int main() { std::cout << std::string(32 << 20, '3'); }
