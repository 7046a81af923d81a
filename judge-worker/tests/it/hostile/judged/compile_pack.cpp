// expect: compile_error | packs that grow at each step
#include <utility>
template <typename... T> struct More : More<T..., T..., int> {};
More<int> more;
int main() {}
