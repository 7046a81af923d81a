"""Writes all test data of this problem; the same bytes on every run.

Run it from anywhere: python3 problems/turn-the-train/generators/gen.py
"""

import json
import random
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"

SAMPLES = [
    (([4, 8, 15, 16],), "The last wagon becomes the first one."),
    (([7],), "A single wagon stays where it is."),
]
INVALID = [
    ("two-trains", "[1]\n[2]\n"),
    ("null", "null\n"),
    ("hole", "[1,null,2]\n"),
    ("value-too-large", "[100001]\n"),
    ("boolean", "[true]\n"),
]


def solve(head):
    return head[::-1]


def secret():
    rng = random.Random("turn-the-train")
    yield "empty", []
    yield "zero", [0]
    yield "two", [1, 2]
    yield "two-equal", [3, 3]
    yield "three", [1, 2, 3]
    yield "ascending", list(range(10))
    yield "descending", list(range(10, 0, -1))
    yield "same-both-ways", [1, 2, 3, 2, 1]
    yield "almost-same-both-ways", [1, 2, 3, 2, 0]
    yield "zeros-and-one", [0, 0, 0, 1]
    yield "negative", [-1, -5, -3]
    yield "limits", [-(10**5), 10**5]
    yield "repeats", [5, 5, 6, 6, 5]
    yield "pairs", [1, 2, 1, 2, 1, 2]
    for size in (20, 51, 100, 101, 999, 1000):
        yield f"random-{size}", [rng.randint(-size, size) for _ in range(size)]
    yield "large-values", [rng.randint(-(10**5), 10**5) for _ in range(2000)]
    yield "small-values", [rng.randint(0, 1) for _ in range(5000)]
    yield "largest", [rng.randint(0, 999) for _ in range(10**4)]
    yield "largest-sorted", [i // 10 for i in range(10**4)]


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
