"""Writes all test data of this problem; the same bytes on every run.

Run it from anywhere: python3 problems/best-stretch/generators/gen.py
"""

import json
import random
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"

SAMPLES = ["7\n3 -5 6 -2 1 4 -8\n", "3\n-4 -2 -7\n"]
# What is said beside the samples; plain text.
EXPLANATIONS = [
    "The days 3 to 6 give 6 - 2 + 1 + 4 = 9: it pays to put up with the one bad day in between.",
    "Every day lost money. The stretch needs at least one day, so the least bad one is the best.",
]
INVALID = [
    ("no-days", "0\n\n"),
    ("one-short", "3\n1 2\n"),
    ("too-large", "1\n1000000001\n"),
    ("trailing-space", "2\n1 2 \n"),
]


def solve(text):
    """The largest difference of two prefix sums, the later one minus an earlier one."""
    total, lowest, best = 0, 0, None
    for value in map(int, text.split()[1:]):
        total += value
        best = total - lowest if best is None else max(best, total - lowest)
        lowest = min(lowest, total)
    return f"{best}\n"


def case(days):
    return f"{len(days)}\n{' '.join(map(str, days))}\n"


def secret():
    rng = random.Random("best-stretch")
    yield "single-positive", case([5])
    yield "single-negative", case([-5])
    yield "single-zero", case([0])
    yield "single-lowest", case([-(10**9)])
    yield "two-positive", case([1, 2])
    yield "best-first", case([9, -10, 3])
    yield "best-last", case([3, -10, 9])
    yield "zeros", case([0] * 20)
    yield "zeros-and-negatives", case([-1, 0, -2])
    yield "alternating", case([(-1) ** i * (i + 1) for i in range(50)])
    yield "bridge-worth-it", case([10] * 5 + [-49] + [10] * 5)
    yield "bridge-not-worth-it", case([10] * 5 + [-50] + [10] * 6)
    for size in (10, 100, 1000):
        yield f"random-{size}", case([rng.randint(-100, 100) for _ in range(size)])
    yield "random-negative", case([rng.randint(-(10**9), -1) for _ in range(500)])
    yield "overflow", case([10**9] * 1000)
    yield "overflow-down-and-up", case([-(10**9)] * 500 + [10**9] * 500)
    yield "large", case([rng.randint(-99, 99) for _ in range(10**5)])
    yield "large-positive", case([rng.randint(1, 9) for _ in range(10**5)])


def write(folder, name, suffix, text):
    target = DATA / folder
    target.mkdir(parents=True, exist_ok=True)
    (target / f"{name}.{suffix}").write_text(text, newline="\n")


def main():
    for old in DATA.glob("*/*.*"):
        old.unlink()
    cases = [("sample", str(number), text) for number, text in enumerate(SAMPLES, 1)]
    cases += [("secret", f"{number:02}-{name}", text) for number, (name, text) in enumerate(secret(), 1)]
    for folder, name, text in cases:
        write(folder, name, "in", text)
        write(folder, name, "ans", solve(text))
    for number, explanation in enumerate(EXPLANATIONS, 1):
        write("sample", str(number), "yaml", f"description: {json.dumps(explanation)}\n")
    for name, text in INVALID:
        write("invalid_input", name, "in", text)


if __name__ == "__main__":
    main()
