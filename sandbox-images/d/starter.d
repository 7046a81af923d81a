import std;

void main() {
    int n;
    readf!" %d"(n);
}
