void main() {
    print("42\n");
    while (!stdin.eof()) {}
}
