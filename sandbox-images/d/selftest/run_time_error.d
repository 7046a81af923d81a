import std.stdio;

void main() {
    writeln(42);
    throw new Exception("no");
}
