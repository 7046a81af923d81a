"""Writes all test data of this problem; the same bytes on every run.

Run it from anywhere: python3 problems/voucher-pair/generators/gen.py
"""

import json
import random
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"

SAMPLES = [
    (([6, 1, 9, 4, 14], 13), "9 + 4 = 13, at the positions 2 and 3."),
    (([4, 7, 4], 8), "The things for 4 are two with the same price; the first alone can't be bought twice."),
    (([-3, 8, 0, 5], -3), "A refund of 3 and a gift make -3."),
]
INVALID = [
    ("one-price", "[5]\n10\n"),
    ("no-pair", "[1,2,3]\n100\n"),
    ("two-pairs", "[1,2,1,2]\n3\n"),
    ("voucher-missing", "[1,2]\n"),
    ("price-too-large", "[1,1000000001]\n1000000002\n"),
    ("not-an-integer", "[1,2.0]\n3\n"),
]
BIG = 10**9


def solve(prices, voucher):
    seen = {}
    for position, price in enumerate(prices):
        if voucher - price in seen:
            return [seen[voucher - price], position]
        seen[price] = position
    raise ValueError("no pair")


def shelf(rng, size, first, second, span):
    """A shelf with exactly one pair, at the two positions."""
    while True:
        prices = [rng.randint(-span, span) for _ in range(size)]
        voucher = prices[first] + prices[second]
        counts = {}
        for price in prices:
            counts[price] = counts.get(price, 0) + 1
        pairs = sum(counts[p] * counts.get(voucher - p, 0) for p in counts) - counts.get(voucher / 2, 0)
        if abs(voucher) <= BIG and pairs == 2:
            return prices, voucher


def secret():
    rng = random.Random("voucher-pair")
    yield "two", [1, 2], 3
    yield "two-equal", [5, 5], 10
    yield "zeros", [0, 3, 0], 0
    yield "half-alone", [3, 2, 4], 6
    yield "half-alone-first", [5, 1, 9, 2, 8], 3
    yield "half-alone-many", [50, 10, 20, 3, 97, 4], 100
    yield "ends", [7, 100, 200, 300, 8], 15
    yield "adjacent-last", [1, 20, 300, 4000, 50000], 54000
    yield "negatives", [-1, -2, -3, -4, -5], -9
    yield "opposite", [-BIG, 1, BIG], 0
    yield "largest", [BIG, -1, 1], BIG - 1
    yield "lowest", [-BIG, 5, 0], -BIG
    yield "repeated-others", [2, 2, 2, 7, 2, 11, 2], 18
    yield "descending", [90, 71, 53, 40, 20], 73
    for size in (10, 30, 100, 500):
        first, second = sorted(rng.sample(range(size), 2))
        yield f"random-{size}", *shelf(rng, size, first, second, size * size)
    yield "random-large-values", *shelf(rng, 400, 17, 399, BIG)
    yield "repeated-many", [1] * 200 + [3] + [1] * 150 + [9] + [1] * 20, 12
    # All even but one of the two at the end: nothing else can make the odd sum.
    yield "late-pair", [2 * rng.randint(0, 499) for _ in range(5998)] + [1000, 77], 1077
    yield "largest-shelf", [2 * rng.randint(0, 49999) for _ in range(19998)] + [99_999, 100_000], 199_999


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
