// expect: refused
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>
int main(void) {
    int n = 0, pair[2];
    while (open("/dev/null", O_RDONLY) >= 0) n++;
    printf("%s%d\n", n > 256 ? "ESCAPED " : "", n);
    return 0;
}
