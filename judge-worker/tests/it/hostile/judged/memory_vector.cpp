// expect: memory_limit_exceeded | growth by doubling counts when it is touched
#include <vector>
int main() { std::vector<int> held; for (;;) held.push_back(1); }
