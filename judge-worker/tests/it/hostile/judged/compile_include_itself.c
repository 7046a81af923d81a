// expect: compile_error | depth is bounded
#include "main.c"
int main(void) {
    return 0;
}
