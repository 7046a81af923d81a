"""Writes all test data of this problem; the same bytes on every run.

Run it from anywhere: python3 problems/busy-hall/generators/gen.py
"""

import json
import random
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"

SAMPLES = [
    (([[60, 90], [10, 30], [20, 45]],), "10 to 30 and 20 to 45 overlap; 60 to 90 stands alone."),
    (([[5, 8], [1, 5]],), "One ends in the minute in which the other starts."),
    (([[0, 100], [20, 30]],), "The short booking lies within the long one."),
]
INVALID = [
    ("empty", "[]\n"),
    ("backwards", "[[5,4]]\n"),
    ("three-numbers", "[[1,2,3]]\n"),
    ("negative", "[[-1,2]]\n"),
    ("too-late", "[[0,1000001]]\n"),
    ("flat", "[1,2]\n"),
]
LAST = 10**6


def solve(bookings):
    """Counts who is inside, minute by minute of those in which something happens."""
    changes = sorted([(start, 0) for start, _ in bookings] + [(end, 1) for _, end in bookings])
    times, inside, begin = [], 0, 0
    for minute, leaves in changes:
        if not leaves and inside == 0:
            begin = minute
        inside += -1 if leaves else 1
        if inside == 0:
            times.append([begin, minute])
    return times


def some(rng, count, last, length):
    starts = [rng.randint(0, last - length) for _ in range(count)]
    return [[start, start + rng.randint(0, length)] for start in starts]


def shuffled(rng, bookings):
    return rng.sample(bookings, len(bookings))


def secret():
    rng = random.Random("busy-hall")
    yield "single", [[3, 7]]
    yield "single-minute", [[4, 4]]
    yield "all-day", [[0, LAST]]
    yield "apart", [[1, 2], [4, 5]]
    yield "apart-by-one", [[1, 2], [3, 4]]
    yield "same-twice", [[1, 4], [1, 4]]
    yield "same-start", [[1, 9], [1, 3], [1, 5]]
    yield "same-end", [[5, 9], [1, 9], [8, 9]]
    yield "chain-of-touching", [[4, 6], [0, 2], [2, 4], [6, 9]]
    yield "nested-then-touching-outer", [[0, 50], [10, 20], [50, 60]]
    yield "nested-then-within-outer", [[0, 50], [10, 20], [30, 40], [45, 70]]
    yield "nested-deep", [[i, 100 - i] for i in range(50)]
    yield "minutes-only", [[9, 9], [3, 3], [9, 9], [4, 4]]
    yield "minute-at-the-edge", [[5, 5], [1, 5], [6, 6]]
    yield "zero-minute", [[0, 0], [0, 1]]
    yield "descending", [[i, i + 1] for i in range(60, 0, -3)]
    yield "bridge", [[1, 3], [8, 9], [2, 8]]
    yield "numbers-not-texts", [[9, 10], [100, 101], [20, 21]]
    for count in (8, 30, 120, 500):
        yield f"random-{count}", some(rng, count, 20 * count, 15)
    yield "random-dense", some(rng, 800, 1000, 30)
    yield "touching-many", shuffled(rng, [[10 * i, 10 * i + 10 - i % 7 // 6] for i in range(700)])
    yield "largest-one-time", shuffled(rng, [[i, 12000 - i] for i in range(6000)])
    yield "largest-apart", shuffled(rng, [[16 * i, 16 * i + i % 15] for i in range(6000)])


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
