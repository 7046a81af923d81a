// expect: memory
// Lowering one's own score would turn the kernel's anger on the runner.
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
int main(void) {
    int f = open("/proc/self/oom_score_adj", O_WRONLY);
    if (f >= 0 && write(f, "-1000", 5) == 5) puts("ESCAPED");
    fflush(stdout);
    for (int i = 0; i < 8; i++) fork();
    for (;;) memset(malloc(1 << 20), 1, 1 << 20);
}
