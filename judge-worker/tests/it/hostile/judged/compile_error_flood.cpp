// expect: compile_error | words of the compiler have a limit
#define A x+y+z+
#define B A A A A A A A A A A A A A A A A
#define C B B B B B B B B B B B B B B B B
#define D C C C C C C C C C C C C C C C C
int main() { return D 0; }
