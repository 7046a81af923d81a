void main() {
    while (!stdin.eof()) {}
}
