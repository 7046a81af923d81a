int main() {
    write("42\n");
    error("no\n");
}
