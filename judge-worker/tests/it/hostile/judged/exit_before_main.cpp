// expect: run_time_error | a crash before main
#include <cstdlib>
struct First { First() { std::abort(); } } first;
int main() {}
