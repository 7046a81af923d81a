// expect: output
#include <unistd.h>
int main(void) {
    static char block[65536];
    for (int i = 0; i < 8; i++) fork();
    for (;;) write(1, block, sizeof block);
}
