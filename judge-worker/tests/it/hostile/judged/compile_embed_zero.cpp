// expect: compile_error | a device is no file of the program
const unsigned char a[] = {
#include "/dev/zero"
};
int main() { return a[0]; }
