void main() {
    long a = 0, b = 0;
    stdin.scanf("%ld %ld", &a, &b);
    print("%ld\n", Adder.add(a, b));
}
