// expect: compile_error | memory while compiling counts
#include <vector>
consteval int all() { std::vector<std::vector<int>> held; for (;;) held.emplace_back(1 << 16, 1); return held.size(); }
int main() { return all(); }
