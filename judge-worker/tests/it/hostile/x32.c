// expect: killed by SIGSYS
#include <stdio.h>
#include <unistd.h>
int main(void) {
    long result = syscall(0x40000000 + 39);
    printf("ESCAPED %ld\n", result);
    fflush(stdout);
    return 0;
}
