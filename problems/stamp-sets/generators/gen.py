"""Writes all test data of this problem; the same bytes on every run.

Run it from anywhere: python3 problems/stamp-sets/generators/gen.py
"""

import json
import random
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"
SAMPLES = [
    (([5, 2, 3], 8, 3), "5 + 3, 3 + 3 + 2. With 2 + 2 + 2 + 2 there would be four stamps."),
    (([7, 4], 5, 10), "There is no way."),
    (([1], 3, 3), "Only three stamps of 1."),
]
INVALID = [
    ("no-values", "[]\n5\n1\n"),
    ("value-twice", "[2,2]\n4\n2\n"),
    ("value-zero", "[0]\n4\n2\n"),
    ("no-postage", "[2]\n0\n2\n"),
    ("no-room", "[2]\n4\n0\n"),
    ("too-many-ways", "[1,2,3,4,5,6,7,8,9,10,11,12]\n60\n10\n"),
    ("most-missing", "[2]\n4\n"),
]


def solve(values, postage, most):
    """All ways for each total, value by value."""
    ways = [[()]] + [[] for _ in range(postage)]
    for value in sorted(values):
        for total in range(value, postage + 1):
            ways[total] = ways[total] + [way + (value,) for way in ways[total - value] if len(way) < most]
    return sorted(map(list, ways[postage]))


def secret():
    rng = random.Random("stamp-sets")
    yield "one-stamp", [5], 5, 1
    yield "one-value-many-times", [5], 50, 10
    yield "one-too-many", [5], 55, 10
    yield "one-value-does-not-fit", [5], 12, 10
    yield "value-too-large", [200], 199, 10
    yield "single-stamp-only", [2, 4, 6, 8], 8, 1
    yield "two-stamps-only", [2, 4, 6, 8], 8, 2
    yield "same-value-twice", [3, 4, 6], 6, 5
    yield "each-at-most-once-is-wrong", [1, 2, 3], 6, 6
    yield "sorted-up", [1, 2, 5, 10], 10, 4
    yield "sorted-down", [10, 5, 2, 1], 10, 4
    yield "large-value-first", [50, 3, 4], 12, 4
    yield "large-value-in-the-middle", [3, 50, 4], 12, 4
    yield "no-way", [6, 10, 14], 35, 10
    yield "room-decides", [1, 20], 20, 10
    yield "exactly-full", [1, 9], 10, 10
    yield "largest-postage", [200, 100, 50, 25, 40], 200, 8
    yield "many-small", [1, 2, 3], 30, 10
    for number in range(1, 5):
        yield f"random-{number}", rng.sample(range(1, 30), 6), rng.randint(20, 60), rng.randint(3, 7)
    yield "random-many-values", rng.sample(range(3, 40), 12), 60, 5
    yield "random-large", rng.sample(range(10, 200), 12), 200, 10
    yield "ones-to-ten", [7, 2, 10, 5, 1, 8, 3, 9, 6, 4], 30, 8
    yield "largest", [12, 3, 8, 5, 11, 4, 9, 7, 10, 6, 13, 14], 52, 7
    yield "largest-many-orders", [5, 2, 8, 1, 6, 3, 7, 4], 36, 10


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


if __name__ == "__main__":
    main()
