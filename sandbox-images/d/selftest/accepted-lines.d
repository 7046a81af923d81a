import std;

void main() {
    long n, x, sum;
    readf!" %d"(n);
    foreach (_; 0 .. n) {
        readf!" %d"(x);
        sum += x;
    }
    writeln(sum);
}
