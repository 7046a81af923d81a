// expect: compile_error | no test is there while one compiles
#include "/proc/self/fd/0"
#include "../../data/secret/a.ans"
int main() {}
