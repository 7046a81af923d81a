import adder, std.stdio;

void main() {
    writeln(add(readln));
}
