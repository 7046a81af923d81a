int depth(int n) { return n == 0 ? 0 : 1 + depth(n - 1); }

void main() {
    if (depth(100000) == 100000) print("42\n");
}
