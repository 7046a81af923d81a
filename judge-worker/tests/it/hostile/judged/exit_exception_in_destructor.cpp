// expect: run_time_error | terminate is a crash
struct S { ~S() noexcept(false) { throw 1; } };
int main() { S s; throw 2; }
