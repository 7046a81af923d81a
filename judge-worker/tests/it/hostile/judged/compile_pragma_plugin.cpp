// expect: accepted, compile_error | a source gives the compiler no options that load or write anything
#pragma GCC optimize("fplugin=/tmp/x.so", "O3", "save-temps", "fdump-tree-all=/tmp/left")
#pragma GCC system_header
#pragma GCC dependency "/etc/shadow"
#include <iostream>
int main() { long a, b; std::cin >> a >> b; std::cout << a + b << std::endl; }
