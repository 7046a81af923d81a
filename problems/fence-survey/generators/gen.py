"""Writes all test data of this problem; the same bytes on every run.

Run it from anywhere: python3 problems/fence-survey/generators/gen.py
"""

import json
import random
from fractions import Fraction
from math import gcd, isqrt
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"
MAX = 10**6

TRIANGLE = "3\n0 0\n4 0\n0 3\n"
SAMPLES = [TRIANGLE, "6\n0 0\n0 10\n6 10\n6 6\n10 6\n10 0\n"]
# What is said beside the samples; plain text.
EXPLANATIONS = [
    "A triangle with sides of 3, 4 and 5 metres.",
    "A square of 10 by 10 metres with a square corner of 4 by 4 metres missing; the length of the wire is the "
    "same as without the gap.",
]
INVALID = [
    ("two-posts", "2\n0 0\n1 1\n"),
    ("post-twice", "4\n0 0\n1 0\n0 0\n0 1\n"),
    ("out-of-range", "3\n0 0\n1000001 0\n0 1\n"),
    ("one-short", "4\n0 0\n1 0\n0 1\n"),
    ("real-number", "3\n0 0\n1.5 0\n0 1\n"),
    ("crossing", "4\n0 0\n2 2\n2 0\n0 2\n"),
]
# Outputs for the triangle that the comparison has to accept and to refuse.
OUTPUTS = [
    ("valid_output", TRIANGLE, "6.0 12.0000000\n", [
        ("integers", "6 12\n"),
        ("exponents", "6e0 1.2E+1\n"),
        ("within-tolerance", "6.000005 11.99999\n"),
        ("two-lines", "6\n12\n"),
    ]),
    ("invalid_output", TRIANGLE, "6.0 12.0000000\n", [
        ("just-outside", "6.00001 12\n"),
        ("one-number", "6\n"),
        ("three-numbers", "6 12 0\n"),
        ("not-a-number", "6 nan\n"),
        ("negative", "-6 12\n"),
        ("words", "6 twelve\n"),
        ("empty", ""),
    ]),
]


def solve(text):
    """Integers only: the square roots are taken of squares scaled by 10 ** 20, so no machine rounds differently."""
    words = list(map(int, text.split()[1:]))
    posts = list(zip(words[0::2], words[1::2], strict=True))
    twice, wire = 0, 0
    for (x, y), (next_x, next_y) in zip(posts, posts[1:] + posts[:1], strict=True):
        twice += x * next_y - next_x * y
        wire += isqrt(((next_x - x) ** 2 + (next_y - y) ** 2) * 10**20)
    wire //= 1000
    return f"{abs(twice) // 2}.{5 * (abs(twice) % 2)} {wire // 10**7}.{wire % 10**7:07}\n"


def case(posts):
    return "".join(f"{line}\n" for line in [len(posts), *(f"{x} {y}" for x, y in posts)])


def around(rng, count, size):
    """A fence around the origin: posts in different directions, sorted by direction."""
    directions = {}
    while len(directions) < count:
        x, y = rng.randint(-size, size), rng.randint(-size, size)
        if (x, y) != (0, 0):
            directions[x // gcd(x, y), y // gcd(x, y)] = (x, y)

    def angle(post):
        """Grows with the direction, exactly: the quarter, then the slope inside of it."""
        x, y = post
        for quarter in range(4):
            if x > 0 and y >= 0:
                return quarter, Fraction(y, x)
            x, y = y, -x
        raise ValueError(post)

    return sorted(directions.values(), key=angle)


def moved(posts, dx, dy):
    return [(x + dx, y + dy) for x, y in posts]


def secret():
    rng = random.Random("fence-survey")
    yield "smallest-triangle", case([(0, 0), (1, 0), (0, 1)])
    yield "triangle-clockwise", case([(0, 0), (0, 1), (1, 0)])
    yield "half-area", case([(0, 0), (3, 1), (1, 2)])
    yield "square", case([(1, 1), (1, -1), (-1, -1), (-1, 1)])
    yield "straight-posts", case([(0, 0), (5, 0), (10, 0), (10, 5), (10, 10), (5, 10), (0, 10), (0, 5)])
    yield "arrow", case([(0, 0), (10, 5), (0, 10), (4, 5)])
    yield "needle", case([(-MAX, 0), (MAX, 1), (MAX, 0)])
    yield "last-side-is-long", case([(0, 0), (1, 1), (2, 1), (1000, 0)])
    yield "comb", case([(0, 100)] + [(x, (x % 2) * 90) for x in range(60)] + [(59, 100)])
    yield "negative-places", case(moved([(0, 0), (7, 0), (7, 9), (0, 9)], -5000, -9000))
    yield "far-away", case(moved([(0, 0), (3, 0), (0, 4)], MAX - 4, MAX - 4))
    yield "largest-square", case([(-MAX, -MAX), (MAX, -MAX), (MAX, MAX), (-MAX, MAX)])
    for count in (5, 30, 300):
        yield f"random-{count}", case(around(rng, count, 1000))
    yield "random-clockwise", case(around(rng, 100, 1000)[::-1])
    yield "random-far-away", case(moved(around(rng, 50, 400), MAX - 500, 500 - MAX))
    yield "large", case(around(rng, 5000, MAX))
    yield "large-clockwise", case(around(rng, 5000, MAX)[::-1])
    yield "large-thin-comb", case([(0, MAX)] + [(x, (x % 2) * (MAX - 1)) for x in range(4998)] + [(4997, MAX)])


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
    for folder in ("sample", "secret"):
        write(folder, "test_group", "yaml", "output_validator_args: [float_tolerance, \"1e-6\"]\n")
    for folder, text, answer, cases in OUTPUTS:
        for name, output in cases:
            for suffix, content in (("in", text), ("ans", answer), ("out", output)):
                write(folder, name, suffix, content)
        write(folder, "test_group", "yaml", "output_validator_args: [float_tolerance, \"1e-6\"]\n")


if __name__ == "__main__":
    main()
