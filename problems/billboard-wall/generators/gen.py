"""Writes all test data of this problem; the same bytes on every run.

Run it from anywhere: python3 problems/billboard-wall/generators/gen.py
"""

import json
import random
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"
MAX, HEIGHT = 10**5, 10**9

SAMPLES = ["7\n2 1 4 5 3 3 2\n", "5\n2 2 0 1 5\n"]
# What is said beside the samples; plain text.
EXPLANATIONS = [
    "A billboard 4 metres wide and 3 metres high fits in front of the houses 3 to 6, which are at least 3 "
    "metres high: 12 square metres.",
    "The gap divides the street. The best billboard covers the last house alone.",
]
INVALID = [
    ("no-houses", "0\n\n"),
    ("negative", "1\n-1\n"),
    ("too-high", "1\n1000000001\n"),
    ("one-short", "3\n1 2\n"),
]


def solve(text):
    """From the highest house to the lowest: neighbours that have had their turn join into stretches."""
    count, *heights = map(int, text.split())
    # For the first and the last house of a stretch: the other end of it.
    ends = [None] * (count + 2)
    best = 0
    for house in sorted(range(1, count + 1), key=lambda house: -heights[house - 1]):
        left = house if ends[house - 1] is None else ends[house - 1]
        right = house if ends[house + 1] is None else ends[house + 1]
        ends[house] = house
        ends[left], ends[right] = right, left
        best = max(best, (right - left + 1) * heights[house - 1])
    return f"{best}\n"


def case(heights):
    return f"{len(heights)}\n{' '.join(map(str, heights))}\n"


def secret():
    rng = random.Random("billboard-wall")
    yield "one-house", case([5])
    yield "one-gap", case([0])
    yield "only-gaps", case([0] * 10)
    yield "equal", case([4] * 6)
    yield "rising", case(list(range(1, 11)))
    yield "falling", case(list(range(10, 0, -1)))
    yield "tower", case([1, 1, 9, 1, 1])
    yield "valley", case([6, 5, 1, 5, 6])
    yield "low-and-wide", case([9] + [2] * 10)
    yield "gap-between-equals", case([3, 3, 3, 0, 3, 3, 3, 3])
    yield "stairs-up-and-down", case([*range(1, 21), *range(20, 0, -1)])
    yield "saw", case([5, 1] * 15)
    yield "widest-ends-at-last", case([1, 2, 3, 3, 3, 3])
    for size, height in ((10, 9), (100, 50), (1000, 1000)):
        yield f"random-{size}", case([rng.randint(0, height) for _ in range(size)])
    yield "random-hills", case([abs((place * 7) % 60 - 30) + rng.randint(0, 3) for place in range(2000)])
    yield "overflow", case([HEIGHT] * 5)
    yield "overflow-large", case([HEIGHT - rng.randint(0, 9) for _ in range(20000)])
    yield "large-equal", case([7] * MAX)
    yield "large-rising", case([1 + place // 12 for place in range(MAX)])
    yield "large-random", case([rng.randint(0, 99) for _ in range(MAX)])


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
