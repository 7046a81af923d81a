import std;

void main() {
    const line = "4".replicate(10_000);
    while (true) writeln(line);
}
