// expect: accepted | the last line needs no end
int main(void) {
    long a, b;
    if (scanf("%ld%ld", &a, &b) != 2) return 1;
    printf("%ld", a + b);
    return 0;
}
