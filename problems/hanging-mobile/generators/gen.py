"""Writes all test data of this problem; the same bytes on every run.

Run it from anywhere: python3 problems/hanging-mobile/generators/gen.py
"""

import json
import random
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"
SAMPLES = [
    (([50, 20, 40, 30, 10],), "With 30 at the top, 10 and 20 hang on the left, 40 and 50 on the right. Which one of two hangs below "
     "the other is up to you."),
    (([7, 3],), "Either of the two may be at the top."),
    (([],), "No weights, no mobile."),
]
INVALID = [
    ("weight-zero", "[0]\n"),
    ("weight-twice", "[4,4]\n"),
    ("null", "[1,null]\n"),
    ("too-heavy", "[1000000001]\n"),
    ("two-lists", "[1]\n[2]\n"),
    ("fraction", "[1.5]\n"),
]
OUTPUTS = {
    "valid_output": [
        ("other-root", ([1, 2],), "[2,1]\n"),
        ("another-mobile", ([1, 2, 3, 4],), "[3,2,4,1]\n"),
        ("sides-differ", ([1, 2, 3, 4, 5],), "[3,2,4,1,null,null,5]\n"),
        ("no-newline", ([1],), "[1]"),
        ("empty", ([],), "[]\n"),
    ],
    "invalid_output": [
        ("chain", ([1, 2, 3],), "[1,null,2,null,3]\n"),
        ("out-of-order", ([1, 2, 3],), "[2,3,1]\n"),
        ("deep-out-of-order", ([1, 2, 3, 4, 5],), "[3,1,4,null,5,null,2]\n"),
        ("flat-but-uneven", ([1, 2, 3, 4, 5, 6],), "[5,3,6,2,4,null,null,1]\n"),
        ("uneven-below", ([1, 2, 3, 4, 5, 6, 7],), "[4,1,6,null,2,5,7,null,3]\n"),
        ("weight-missing", ([1, 2, 3],), "[2,1]\n"),
        ("weight-twice", ([1, 2, 3],), "[2,1,3,1]\n"),
        ("other-weight", ([1, 2, 3],), "[2,1,4]\n"),
        ("nothing", ([1],), "[]\n"),
        ("something", ([],), "[1]\n"),
        ("null", ([],), "null\n"),
        ("null-root", ([1],), "[null,1]\n"),
        ("too-many-places", ([1],), "[1,null,null,null,2]\n"),
        ("text", ([1],), '["1"]\n'),
        ("boolean", ([1],), "[true]\n"),
        ("no-output", ([1],), ""),
        ("deep", ([1],), "[" * 20000 + "\n"),
    ],
}


def solve(weights):
    """Level by level: each node stands for a stretch of the sorted weights."""
    weights, values = sorted(weights), []
    stretches = [(0, len(weights))]
    for first, end in stretches:
        if first == end:
            values.append(None)
            continue
        middle = (first + end) // 2
        values.append(weights[middle])
        stretches += [(first, middle), (middle + 1, end)]
    while values and values[-1] is None:
        values.pop()
    return values


def box(rng, count, heaviest):
    return rng.sample(range(1, heaviest + 1), count)


def secret():
    rng = random.Random("hanging-mobile")
    yield "one", [5]
    yield "two", [1, 2]
    yield "three", [3, 1, 2]
    yield "three-sorted", [1, 2, 3]
    yield "four", [2, 4, 1, 3]
    yield "five", [9, 8, 7, 6, 5]
    yield "six", [6, 1, 5, 2, 4, 3]
    yield "seven", [4, 2, 6, 1, 3, 5, 7]
    yield "eight", [8, 4, 2, 6, 1, 3, 5, 7]
    yield "eleven", box(rng, 11, 30)
    yield "twelve", box(rng, 12, 12)
    yield "heaviest", [10**9, 1, 10**9 - 1, 2, 500000000]
    yield "numbers-are-no-texts", [100, 20, 3, 1000, 9, 11, 2]
    yield "powers", [2**n for n in range(29, -1, -1)]
    yield "ascending", list(range(1, 101))
    yield "descending", list(range(200, 0, -1))
    for count in (31, 32, 33, 47, 48, 100, 1000):
        yield f"random-{count}", box(rng, count, 10**4)
    yield "full-tree", box(rng, 2047, 10**5)
    yield "full-tree-and-one", box(rng, 2048, 9999)
    yield "largest-ascending", sorted(box(rng, 4000, 9999))
    yield "largest", box(rng, 4000, 10**9)


def write(folder, name, suffix, text):
    target = DATA / folder
    target.mkdir(parents=True, exist_ok=True)
    (target / f"{name}.{suffix}").write_text(text, newline="\n")


def line(value):
    return json.dumps(value, separators=(",", ":")) + "\n"


def main():
    for old in DATA.glob("*/*.*"):
        old.unlink()
    cases = [("sample", str(number), arguments) for number, (arguments, _) in enumerate(SAMPLES, 1)]
    cases += [("secret", f"{number:02}-{name}", arguments) for number, (name, *arguments) in enumerate(secret(), 1)]
    for folder, name, arguments in cases:
        write(folder, name, "in", "".join(map(line, arguments)))
        write(folder, name, "ans", line(solve(*arguments)))
    for number, (_, explanation) in enumerate(SAMPLES, 1):
        write("sample", str(number), "yaml", f"description: {json.dumps(explanation)}\n")
    for name, text in INVALID:
        write("invalid_input", name, "in", text)
    for folder, outputs in OUTPUTS.items():
        for name, arguments, output in outputs:
            write(folder, name, "in", "".join(map(line, arguments)))
            write(folder, name, "ans", line(solve(*arguments)))
            write(folder, name, "out", output)


if __name__ == "__main__":
    main()
