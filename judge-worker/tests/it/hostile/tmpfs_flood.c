// expect: memory
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>
int main(void) {
    static char block[1 << 20];
    char name[32];
    for (int n = 0; n < 60; n++) {
        sprintf(name, "f%d", n);
        int f = open(name, O_CREAT | O_WRONLY, 0600);
        for (int i = 0; i < 16; i++) write(f, block, sizeof block);
        f = open("/tmp/f", O_CREAT | O_WRONLY | O_APPEND, 0600);
        write(f, block, sizeof block);
    }
    pause();
}
