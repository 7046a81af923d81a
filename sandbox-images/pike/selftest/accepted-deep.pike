int depth(int n) {
    return n == 0 ? 0 : 1 + depth(n - 1);
}

int main() {
    if (depth(10000) == 10000) write("42\n");
    return 0;
}
