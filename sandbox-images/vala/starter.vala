void main() {
    int n = int.parse(stdin.read_line());
    print("%d\n", n);
}
