// expect: ends
#include <pthread.h>
#include <stdio.h>
static void *spin(void *a) { for (;;); }
int main(void) {
    pthread_t t;
    int n = 0;
    while (pthread_create(&t, 0, spin, 0) == 0) n++;
    printf("%d%s\n", n, n > 32 ? " ESCAPED" : "");
    return 0;
}
