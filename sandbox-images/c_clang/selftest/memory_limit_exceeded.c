#include <stdlib.h>
char *volatile block;
int main(void) {
    for (int i = 0; i < 1024; i++) {
        block = malloc(1 << 20);
        if (!block) return 0;
        for (int k = 0; k < 1 << 20; k += 1024) block[k] = 1;
    }
}
