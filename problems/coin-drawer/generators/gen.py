"""Writes all test data of this problem; the same bytes on every run.

Run it from anywhere: python3 problems/coin-drawer/generators/gen.py
"""

import json
import random
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"
MAX = 10**4

SAMPLES = ["3 6\n1 3 4\n", "2 7\n4 2\n", "1 0\n5\n"]
# What is said beside the samples; plain text.
EXPLANATIONS = [
    "3 + 3 = 6 needs two coins. Starting with the largest coin leads to 4 + 1 + 1, which is three.",
    "All coins are even and the amount is odd.",
    "There is nothing to pay.",
]
INVALID = [
    ("no-coins", "0 5\n\n"),
    ("coin-zero", "2 5\n0 1\n"),
    ("same-coin-twice", "2 5\n3 3\n"),
    ("amount-too-large", "1 10001\n1\n"),
    ("one-short", "2 5\n3\n"),
]


def solve(text):
    """Bit b of `reached` says whether the amount b can be paid with the coins handed over so far."""
    _, amount, *coins = map(int, text.split())
    reached, count = 1, 0
    seen = 1
    mask = (1 << amount + 1) - 1
    while reached:
        if reached >> amount & 1:
            return f"{count}\n"
        following = 0
        for coin in coins:
            following |= reached << coin
        reached = following & mask & ~seen
        seen |= reached
        count += 1
    return "-1\n"


def case(amount, coins):
    return f"{len(coins)} {amount}\n{' '.join(map(str, coins))}\n"


def secret():
    rng = random.Random("coin-drawer")
    yield "nothing-to-pay", case(0, [1, 2, 3])
    yield "one-coin-exact", case(7, [7])
    yield "one-coin-twice", case(14, [7])
    yield "coin-too-large", case(6, [7])
    yield "ones-only", case(100, [1])
    yield "everyday-coins", case(289, [1, 2, 5, 10, 20, 50, 100, 200])
    yield "greedy-takes-more", case(30, [1, 15, 25])
    yield "greedy-gets-stuck", case(6, [4, 3])
    yield "each-coin-again", case(12, [4, 5, 9])
    yield "unsorted", case(40, [5, 25, 1, 20, 10])
    yield "out-of-reach", case(43, [6, 9, 20])
    yield "just-in-reach", case(44, [6, 9, 20])
    yield "odd-amount-even-coins", case(9999, [2, 4, 8, 16, 32])
    for count, amount in ((3, 50), (5, 200), (10, 1000)):
        yield f"random-{amount}", case(amount, rng.sample(range(2, amount // 2), count))
    yield "large-ones-only", case(MAX, [1])
    yield "large-two-primes", case(9407, [97, 101])
    yield "large-random", case(MAX, rng.sample(range(100, 3000), 50))
    yield "large-near-equal", case(9999, list(range(1001, 1051)))
    yield "large-small-coins", case(9973, [1, *rng.sample(range(20, 200), 49)])
    yield "large-one-coin", case(MAX, [MAX, 9999, 1])


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
