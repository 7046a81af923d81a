// expect: killed by SIGSYS
// 32-bit calls have other numbers, which a careless filter doesn't know.
#include <stdio.h>
int main(void) {
    long result;
    __asm__ volatile("int $0x80" : "=a"(result) : "a"(20) : "memory");
    printf("ESCAPED %ld\n", result);
    fflush(stdout);
    return 0;
}
