import std;

void main() {
    writeln(readln.split.map!(to!long).sum);
}
