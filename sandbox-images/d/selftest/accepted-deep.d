import std.stdio;

// `n` is looked at after the call: no compiler makes a loop of it.
int depth(int n) {
    if (n == 0) return 0;
    int below = depth(n - 1);
    return below == n - 1 ? n : -1;
}

void main() {
    if (depth(100_000) == 100_000) writeln(42);
}
