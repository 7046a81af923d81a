int main() {
    string line = "4" * 10000 + "\n";
    while (1) write(line);
}
