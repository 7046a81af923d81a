// expect: compile_error | an assembler's loop without an end
asm(".rept 1000000000\n.quad 1\n.endr");
int main() {}
