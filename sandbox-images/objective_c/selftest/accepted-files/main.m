#import "adder.h"

int main(void) {
    long a, b;
    if (scanf("%ld %ld", &a, &b) != 2) return 1;
    printf("%ld\n", [Adder add: a to: b]);
    return 0;
}
