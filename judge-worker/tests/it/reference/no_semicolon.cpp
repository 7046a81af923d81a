// expect: compile_error | the compiler says the same each time
int main() { return 0 }
