"""Writes all test data of this problem; the same bytes on every run.

Run it from anywhere: python3 problems/night-buses/generators/gen.py
"""

import json
import random
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"
STOPS, LINES, PRICE = 10**4, 2 * 10**4, 10**9

SAMPLES = ["4 5\n1 4 100\n1 2 10\n2 3 20\n3 4 30\n1 3 45\n", "3 2\n1 2 5\n3 1 5\n"]
# What is said beside the samples; plain text.
EXPLANATIONS = [
    "The direct bus costs 100 cents. With three buses, by the stops 2 and 3, it is 10 + 20 + 30 = 60.",
    "The only bus at stop 3 leaves from there; none goes to it.",
]
INVALID = [
    ("one-stop", "1 0\n"),
    ("stop-zero", "2 1\n0 2 5\n"),
    ("stop-too-large", "2 1\n1 3 5\n"),
    ("negative-price", "2 1\n1 2 -5\n"),
    ("line-missing", "2 2\n1 2 5\n"),
]


def solve(text):
    """Bellman and Ford's rounds, but only stops whose price has changed are looked at again."""
    words = list(map(int, text.split()))
    stops = words[0]
    lines = [[] for _ in range(stops + 1)]
    for start, end, price in zip(words[2::3], words[3::3], words[4::3], strict=True):
        lines[start].append((end, price))
    cheapest = {1: 0}
    changed = [1]
    while changed:
        following = {}
        for stop in changed:
            for end, price in lines[stop]:
                total = cheapest[stop] + price
                if end not in cheapest or total < cheapest[end]:
                    cheapest[end] = total
                    following[end] = True
        changed = list(following)
    return f"{cheapest.get(stops, -1)}\n"


def case(stops, lines):
    return "".join(f"{line}\n" for line in [f"{stops} {len(lines)}", *(" ".join(map(str, line)) for line in lines)])


def some(rng, stops, lines, price):
    return [(rng.randint(1, stops), rng.randint(1, stops), rng.randint(0, price)) for _ in range(lines)]


def chain(rng, stops, low, high):
    """A line from each stop to the next."""
    return [(stop, stop + 1, rng.randint(low, high)) for stop in range(1, stops)]


def renamed(rng, stops, lines):
    """The same town with other numbers for all stops but the first and the last, and its lines in any order."""
    names = [0, 1, *rng.sample(range(2, stops), stops - 2), stops]
    lines = [(names[start], names[end], price) for start, end, price in lines]
    return rng.sample(lines, len(lines))


def diamonds(count):
    """Places where the way forks and comes together again: 2 ** count ways."""
    lines = []
    for place in range(count):
        first = 3 * place + 1
        lines += [(first, first + 1, 2), (first, first + 2, 1), (first + 1, first + 3, 1), (first + 2, first + 3, 3)]
    return lines


def secret():
    rng = random.Random("night-buses")
    yield "no-lines", case(2, [])
    yield "one-line", case(2, [(1, 2, 7)])
    yield "free", case(2, [(1, 2, 0)])
    yield "wrong-way", case(2, [(2, 1, 7)])
    yield "only-round-trips", case(2, [(1, 1, 3), (2, 2, 3)])
    yield "several-between-two", case(2, [(1, 2, 9), (1, 2, 4), (1, 2, 6)])
    yield "more-buses-are-cheaper", case(5, [(1, 5, 50), (1, 2, 10), (2, 3, 10), (3, 4, 10), (4, 5, 10)])
    yield "fewer-buses-are-cheaper", case(5, [(1, 5, 39), (1, 2, 10), (2, 3, 10), (3, 4, 10), (4, 5, 10)])
    yield "cheap-first-ticket-is-a-trap", case(4, [(1, 2, 1), (2, 4, 100), (1, 3, 50), (3, 4, 50), (2, 3, 60)])
    yield "circle", case(4, [(1, 2, 1), (2, 3, 1), (3, 1, 1), (3, 4, 9), (2, 4, 11)])
    yield "free-circle", case(4, [(1, 2, 0), (2, 1, 0), (2, 3, 5), (3, 2, 0), (3, 4, 5)])
    yield "backwards-would-help", case(4, [(1, 2, 1), (3, 2, 1), (3, 4, 1), (1, 4, 100)])
    for stops, lines in ((5, 8), (20, 60), (200, 700)):
        yield f"random-{stops}", case(stops, some(rng, stops, lines, 100))
    yield "random-far-apart", case(300, some(rng, 300, 500, 50) + [(7, 300, 3)])
    yield "one-expensive-line", case(2, [(1, 2, PRICE)])
    yield "overflow", case(10, chain(rng, 10, PRICE - 5, PRICE))
    yield "diamonds", case(151, diamonds(50))
    yield "large-unreachable", case(STOPS, some(rng, STOPS - 1, 8000, 1000))
    town = chain(rng, 3000, 1, 10) + some(rng, 3000, 6000, 90000)
    yield "large-long-way", case(3000, renamed(rng, 3000, town))
    yield "large-expensive", case(STOPS, renamed(rng, STOPS, chain(rng, STOPS, PRICE - 9, PRICE)))
    yield "large-random", case(4000, some(rng, 4000, LINES, PRICE))


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
