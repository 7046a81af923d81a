// expect: compile_error | nothing but the fixed environment is shown
#include "/proc/1/environ"
int main(void) {
    return 0;
}
