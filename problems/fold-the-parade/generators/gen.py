"""Writes all test data of this problem; the same bytes on every run.

Run it from anywhere: python3 problems/fold-the-parade/generators/gen.py
"""

import json
import random
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"
SAMPLES = [
    (([1, 2, 3, 4, 5, 6, 7],), "The example above."),
    (([8, 8, -3, 5],), "Values don't matter: 8 and -3 stand at odd positions, then come 5 and the other 8."),
    (([],), "Nobody marches."),
]
INVALID = [
    ("value-too-large", "[1000000001]\n"),
    ("null", "null\n"),
    ("hole", "[1,null,2]\n"),
    ("fraction", "[1.5]\n"),
    ("two-parades", "[1]\n[2]\n"),
    ("text", '"123"\n'),
]


def solve(head):
    return head[::2] + head[1::2][::-1]


def values(rng, count, low, high):
    return [rng.randint(low, high) for _ in range(count)]


def secret():
    rng = random.Random("fold-the-parade")
    yield "one", [5]
    yield "two", [5, 6]
    yield "three", [5, 6, 7]
    yield "four", [5, 6, 7, 8]
    yield "five", [5, 6, 7, 8, 9]
    yield "six", [5, 6, 7, 8, 9, 10]
    yield "all-values-odd", [1, 3, 5, 7, 9, 11]
    yield "all-values-even", [2, 4, 6, 8, 10]
    yield "even-values-first", [2, 1, 4, 3, 6, 5, 8, 7]
    yield "descending", list(range(20, 0, -1))
    yield "all-the-same", [7] * 30
    yield "twice-each", [n // 2 for n in range(24)]
    yield "there-and-back", [*range(15), *range(15, -1, -1)]
    yield "already-folded", [1, 3, 5, 7, 9, 8, 6, 4, 2]
    yield "largest-values", [10**9, -(10**9), 10**9 - 1, 1 - 10**9, 0]
    for count in (10, 11, 100, 101, 1000, 1001):
        yield f"random-{count}", values(rng, count, -99, 99)
    yield "random-large-values", values(rng, 500, -(10**9), 10**9)
    yield "large", values(rng, 2999, 0, 99)
    yield "large-of-two-values", values(rng, 4000, 0, 1)
    yield "largest-odd", values(rng, 15001, 0, 9)
    yield "largest", values(rng, 32000, 0, 9)


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
