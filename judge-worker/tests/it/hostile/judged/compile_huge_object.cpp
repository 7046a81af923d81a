// expect: compile_error | a program larger than any disk
char huge[1ul << 33] = {1};
int main() { return huge[7]; }
