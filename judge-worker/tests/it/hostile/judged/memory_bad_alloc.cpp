// expect: run_time_error | more than there can be is refused at once
#include <iostream>
#include <new>
int main() { std::cout << (new char[1ul << 46])[7]; }
