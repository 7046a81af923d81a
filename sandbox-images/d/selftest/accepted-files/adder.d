module adder;

import std;

long add(string line) { return line.split.map!(to!long).sum; }
