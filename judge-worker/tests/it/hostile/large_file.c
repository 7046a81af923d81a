// expect: SIGXFSZ
#include <fcntl.h>
#include <unistd.h>
int main(void) {
    static char block[1 << 16];
    int f = open("f", O_CREAT | O_WRONLY, 0600);
    for (int i = 0; i < 1024; i++) if (lseek(f, 1 << 20, SEEK_CUR) < 0 || write(f, block, sizeof block) < 0) return 1;
}
