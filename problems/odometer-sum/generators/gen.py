"""Writes all test data of this problem; the same bytes on every run.

Run it from anywhere: python3 problems/odometer-sum/generators/gen.py
"""

import json
import random
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"

SAMPLES = [
    (([7, 0, 4], [5, 9]), "407 + 95 = 502."),
    (([5], [5]), "5 + 5 = 10: the carry needs a wheel of its own."),
    (([0], [0]), "Zero is a list of one 0."),
]
INVALID = [
    ("empty", "[]\n[1]\n"),
    ("leading-zero", "[1,0]\n[1]\n"),
    ("two-zeros", "[0,0]\n[1]\n"),
    ("digit-ten", "[10]\n[1]\n"),
    ("one-list", "[1]\n"),
    ("negative", "[-1]\n[1]\n"),
]


def solve(a, b):
    total = sum(digit * 10**i for i, digit in enumerate(a)) + sum(digit * 10**i for i, digit in enumerate(b))
    answer = []
    for _ in range(max(len(a), len(b)) + 1):
        total, digit = divmod(total, 10)
        answer.append(digit)
    if len(answer) > 1 and answer[-1] == 0:
        answer.pop()
    return answer


def number(value):
    return [int(digit) for digit in reversed(str(value))]


def digits(rng, size):
    return [*(rng.randint(0, 9) for _ in range(size - 1)), rng.randint(1, 9)]


def secret():
    rng = random.Random("odometer-sum")
    yield "zero-and-one", [0], [1]
    yield "no-carry", number(123), number(456)
    yield "carry-in-the-middle", number(152), number(363)
    yield "carry-at-the-end", number(612), number(503)
    yield "first-longer", number(10203), number(45)
    yield "second-longer", number(7), number(98000)
    yield "carry-runs-through-first", number(9999), number(1)
    yield "carry-runs-through-second", number(1), number(99999)
    yield "carry-stops-in-the-longer", number(12995), number(8)
    yield "all-nines", number(999), number(999)
    yield "zero-and-long", [0], number(90807)
    yield "round-numbers", number(1000), number(9000)
    yield "same-both-ways", number(12321), number(45654)
    yield "thirty-two-bits", number(2**31 - 1), number(1)
    yield "sixty-four-bits", number(2**63 - 1), number(2**63 - 1)
    yield "beyond-double", number(2**53), number(1)
    yield "twenty-five-digits", number(10**25 - 1), number(10**24 + 1)
    for size in (10, 18, 50, 300):
        yield f"random-{size}", digits(rng, size), digits(rng, size)
    yield "lengths-differ", digits(rng, 700), digits(rng, 3)
    yield "largest-nines", [9] * 5000, [1]
    yield "largest-both-nines", [9] * 5000, [9] * 5000
    yield "largest-random", digits(rng, 5000), digits(rng, 4321)


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
