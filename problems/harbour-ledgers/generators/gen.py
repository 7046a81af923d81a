"""Writes all test data of this problem; the same bytes on every run.

Run it from anywhere: python3 problems/harbour-ledgers/generators/gen.py
"""

import json
import random
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"

SAMPLES = [
    (([[2, 8, 20], [5, 8], [1, 30]],), "Both moorings in minute 8 are kept."),
    (([[], [4], []],), "Two quays saw no ship."),
    (([],), "There are no quays, so the answer is empty."),
]
INVALID = [
    ("descending", "[[2,1]]\n"),
    ("flat", "[1,2]\n"),
    ("null", "[null]\n"),
    ("value-too-large", "[[1000001]]\n"),
    ("two-lines", "[[1]]\n[[2]]\n"),
    ("text", '[["1"]]\n'),
]
LIMIT = 10**6


def solve(ledgers):
    return sorted(value for ledger in ledgers for value in ledger)


def ledger(rng, size, low, high):
    return sorted(rng.randint(low, high) for _ in range(size))


def secret():
    rng = random.Random("harbour-ledgers")
    yield "one-empty", [[]]
    yield "all-empty", [[], [], []]
    yield "one", [[1, 2, 2, 9]]
    yield "two", [[1, 4], [2, 3]]
    yield "empty-first", [[], [1], [0]]
    yield "empty-last", [[1], [0], []]
    yield "singles-descending", [[5], [4], [3], [2], [1]]
    yield "singles-equal", [[7], [7], [7], [7]]
    yield "same-three-times", [[1, 2, 3], [1, 2, 3], [1, 2, 3]]
    yield "all-zero", [[0], [0, 0], [0]]
    yield "one-after-the-other", [[1, 2], [3, 4], [5, 6]]
    yield "nested", [[1, 100], [2, 99], [3, 98], [4, 97]]
    yield "negative", [[-5, -1], [-9], [-7, 0]]
    yield "limits", [[-LIMIT, LIMIT], [], [-LIMIT, LIMIT]]
    yield "numbers-not-texts", [[9, 100], [10, 11], [2, 1000]]
    yield "odd-number", [[3, 6], [2], [9], [1, 8], [4]]
    yield "three-with-long-tail", [[5], [1, 2, 3, 4, 5, 6, 7, 8, 9], [4]]
    for count in (4, 10, 40, 150):
        yield f"random-{count}", [ledger(rng, rng.randint(0, 12), -99, 99) for _ in range(count)]
    yield "few-long", [ledger(rng, 700, 0, 999) for _ in range(3)]
    yield "one-long-many-short", [[rng.randint(0, 999)] for _ in range(300)] + [ledger(rng, 900, 0, 999)]
    yield "mostly-empty", [ledger(rng, 5, 0, 99) if i % 97 == 5 else [] for i in range(6000)]
    yield "large-values", [ledger(rng, 30, -LIMIT, LIMIT) for _ in range(30)]
    # Nearly all ledgers stay open until late.
    yield "largest", [[rng.randint(0, 49), rng.randint(90, 99)] for _ in range(10**4)]
    yield "largest-equal", [[i // 4000] for i in range(10**4)]


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
