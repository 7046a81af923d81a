"""Writes all test data of this problem; the same bytes on every run.

Run it from anywhere: python3 problems/balanced-stretches/generators/gen.py
"""

import json
import random
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"

SAMPLES = [
    (([3, -1, 2, 1], 3), "The first day alone, and the last two: 2 + 1."),
    (([0, 0], 0), "Each day alone, and both together."),
    (([5, -5, 5], 5), "The first day, the last day, and all three."),
]
INVALID = [
    ("empty", "[]\n0\n"),
    ("no-total", "[1]\n"),
    ("change-too-large", "[1001]\n1\n"),
    ("total-too-large", "[1]\n100000001\n"),
    ("fraction", "[1]\n1.5\n"),
]


def solve(changes, total):
    """For each prefix sum counts the earlier ones that are less by the total."""
    count, sums, seen = 0, 0, {0: 1}
    for change in changes:
        sums += change
        count += seen.get(sums - total, 0)
        seen[sums] = seen.get(sums, 0) + 1
    return count


def secret():
    rng = random.Random("balanced-stretches")
    yield "single-yes", [7], 7
    yield "single-no", [7], 0
    yield "single-zero", [0], 0
    yield "whole-only", [1, 2, 3, 4], 10
    yield "from-the-first-day", [2, 3, 9], 5
    yield "to-the-last-day", [9, 2, 3], 5
    yield "none", [1, 1, 1], 7
    yield "none-for-zero", [1, 2, 3], 0
    yield "ones", [1] * 30, 4
    yield "negative-total", [-1, -2, 3, -3, -1], -3
    yield "opposites", [1, -1] * 20, 0
    yield "opposites-one", [1, -1] * 20, 1
    yield "zeros-around", [0, 0, 5, 0, 0, 0], 5
    yield "window-too-short", [4, -3, 2, -1, 1], 3
    yield "limits", [1000, -1000, 1000], 1000
    yield "total-out-of-reach", [1000] * 40, -(10**8)
    for size, span in ((10, 3), (60, 5), (300, 10), (2000, 20)):
        yield f"random-{size}", [rng.randint(-span, span) for _ in range(size)], rng.randint(-span, span)
    yield "random-positive", [rng.randint(1, 9) for _ in range(2000)], 100
    yield "random-large-values", [rng.randint(-1000, 1000) for _ in range(3000)], 0
    yield "quiet-days", [0] * 66000, 0
    yield "many-of-few", [rng.choice((0, 0, 0, 1)) for _ in range(20000)], 6000


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
