// expect: compile_error | evaluation is bounded
constexpr long f() { long n = 0; for (;;) n++; return n; }
constexpr long x = f();
int main() { return x; }
