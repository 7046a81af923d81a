"""Writes all test data of this problem; the same bytes on every run.

Run it from anywhere: python3 problems/zip-two-queues/generators/gen.py
"""

import json
import random
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"

SAMPLES = [
    (([2, 5, 9], [1, 5, 6, 12]), "Both tickets with the number 5 stay, one behind the other."),
    (([], [4, 8]), "The first queue is empty, so the second one is the answer."),
]
INVALID = [
    ("one-queue", "[1,2]\n"),
    ("descending", "[2,1]\n[]\n"),
    ("null", "null\n[1]\n"),
    ("value-too-large", "[1000001]\n[]\n"),
    ("text", '["1"]\n[]\n'),
]
LIMIT = 10**6


def solve(first, second):
    return sorted(first + second)


def queue(rng, size, low, high):
    return sorted(rng.randint(low, high) for _ in range(size))


def secret():
    rng = random.Random("zip-two-queues")
    yield "both-empty", [], []
    yield "second-empty", [1, 3, 3], []
    yield "singles", [2], [1]
    yield "singles-equal", [7], [7]
    yield "zeros", [0, 0], [0]
    yield "all-before", [1, 2, 3], [4, 5, 6]
    yield "all-after", [4, 5, 6], [1, 2, 3]
    yield "alternating", [1, 3, 5, 7], [2, 4, 6, 8]
    yield "nested", [1, 10], [3, 4, 5, 6]
    yield "long-tail", [1], list(range(2, 40))
    yield "same-queue", [1, 2, 2, 5], [1, 2, 2, 5]
    yield "repeats-within", [3, 3, 3], [1, 1, 4, 4]
    yield "negative", [-9, -5, -5], [-7, -6, 0]
    yield "limits", [-LIMIT, LIMIT], [-LIMIT, LIMIT]
    yield "not-by-text", [2, 10, 100], [9, 11, 80]
    for size in (5, 20, 100, 500):
        yield f"random-{size}", queue(rng, size, -size, size), queue(rng, size, -size, size)
    yield "different-lengths", queue(rng, 3, 0, 999), queue(rng, 900, 0, 999)
    yield "large-values", queue(rng, 600, -LIMIT, LIMIT), queue(rng, 500, -LIMIT, LIMIT)
    yield "largest", queue(rng, 5000, 0, 9999), queue(rng, 5000, 0, 9999)
    yield "largest-apart", queue(rng, 5000, 500, 999), queue(rng, 5000, 0, 499)


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
