"""Writes all test data of this problem; the same bytes on every run.

Run it from anywhere: python3 problems/rope-pieces/generators/gen.py
"""

import json
import random
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"
MAX = 10**9

SAMPLES = ["3 7\n9 13 20\n", "2 4\n1 2\n", "1 1\n1000000000\n"]
# What is said beside the samples; plain text.
EXPLANATIONS = [
    "Pieces of 5 metres can be cut 1 + 2 + 4 = 7 times. Pieces of 6 metres would be only 1 + 2 + 3 = 6.",
    "There are 3 metres of rope for 4 members.",
    "The one member gets the whole rope.",
]
INVALID = [
    ("no-ropes", "0 1\n\n"),
    ("no-members", "1 0\n5\n"),
    ("rope-too-long", "1 1\n1000000001\n"),
    ("one-short", "3 1\n5 5\n"),
]


def solve(text):
    """Builds the answer from its highest bit down."""
    _, wanted, *ropes = map(int, text.split())
    length = 0
    for bit in reversed(range(30)):
        longer = length | 1 << bit
        if sum(rope // longer for rope in ropes) >= wanted:
            length = longer
    return f"{length}\n"


def case(wanted, ropes):
    return f"{len(ropes)} {wanted}\n{' '.join(map(str, ropes))}\n"


def secret():
    rng = random.Random("rope-pieces")
    yield "one-metre", case(1, [1])
    yield "one-metre-for-two", case(2, [1])
    yield "whole-rope", case(1, [17])
    yield "longest-rope-only", case(1, [3, 9, 5])
    yield "exactly-one-metre-each", case(10, [2, 3, 5])
    yield "one-metre-missing", case(11, [2, 3, 5])
    yield "half", case(2, [10])
    yield "half-of-odd", case(2, [11])
    yield "equal-ropes", case(6, [7] * 6)
    yield "equal-ropes-one-more", case(7, [7] * 6)
    yield "one-long-many-short", case(5, [100] + [1] * 50)
    for size in (10, 100, 1000):
        yield f"random-{size}", case(rng.randint(1, 50 * size), [rng.randint(1, 1000) for _ in range(size)])
    yield "one-rope-most-members", case(MAX, [MAX])
    yield "one-rope-one-too-short", case(MAX, [MAX - 1])
    yield "overflow", case(12345, [MAX] * 3)
    yield "overflow-large", case(MAX, [MAX - rng.randint(0, 1000) for _ in range(10**4)])
    yield "large-random", case(10**6, [rng.randint(1, MAX) for _ in range(10**4)])
    yield "large-few-members", case(3, [rng.randint(1, MAX) for _ in range(10**4)])
    yield "large-impossible", case(MAX, [rng.randint(1, 9) for _ in range(10**4)])


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
