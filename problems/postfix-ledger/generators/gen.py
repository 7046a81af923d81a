"""Writes all test data of this problem; the same bytes on every run.

Run it from anywhere: python3 problems/postfix-ledger/generators/gen.py
"""

import json
import random
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"

SAMPLES = [
    ((["5", "2", "-", "4", "*"],), "(5 - 2) * 4 = 12."),
    ((["-7", "2", "/"],), "-7 / 2 is -3.5, and that is rounded towards zero."),
    ((["1000000", "1000000", "*"],), "The product needs more than 32 bits."),
]
INVALID = [
    ("empty", "[]\n"),
    ("lacks-a-value", '["1","+"]\n'),
    ("two-left", '["1","2"]\n'),
    ("by-zero", '["1","0","/"]\n'),
    ("plus-sign", '["+1"]\n'),
    ("leading-zero", '["01"]\n'),
    ("unknown", '["1","2","%"]\n'),
    ("numbers", "[1]\n"),
    ("too-large", '["1000000","1000000","*","1000000","*"]\n'),
]
LIMIT = 10**15


def apply(operation, left, right):
    if operation == "+":
        return left + right
    if operation == "-":
        return left - right
    if operation == "*":
        return left * right
    quotient = abs(left) // abs(right)
    return quotient if (left < 0) == (right < 0) else -quotient


def solve(tokens):
    stack = []
    for token in tokens:
        if token in ("+", "-", "*", "/"):
            right, left = stack.pop(), stack.pop()
            stack.append(apply(token, left, right))
        else:
            stack.append(int(token))
    return stack[0]


def entry(rng, numbers, operations, span, height):
    """A random entry with that many numbers, whose stack doesn't grow above the height."""
    tokens, stack = [], []
    while numbers or len(stack) > 1:
        if numbers and (len(stack) < 2 or (len(stack) < height and rng.random() < 0.5)):
            stack.append(rng.randint(-span, span))
            tokens.append(str(stack[-1]))
            numbers -= 1
            continue
        right, left = stack.pop(), stack.pop()
        able = [o for o in operations if (o != "/" or right) and abs(apply(o, left, right)) <= LIMIT]
        tokens.append(rng.choice(able or ["-" if (left < 0) == (right < 0) else "+"]))
        stack.append(apply(tokens[-1], left, right))
    return tokens


def secret():
    rng = random.Random("postfix-ledger")
    yield "number", ["42"]
    yield "negative-number", ["-1000000"]
    yield "zero", ["0"]
    yield "sum", ["1", "2", "+"]
    yield "difference", ["3", "10", "-"]
    yield "product-of-negatives", ["-6", "-7", "*"]
    yield "quotient", ["20", "6", "/"]
    yield "quotient-negative-divisor", ["7", "-2", "/"]
    yield "quotient-both-negative", ["-7", "-2", "/"]
    yield "quotient-zero", ["-1", "2", "/"]
    yield "zero-by-negative", ["0", "-5", "/"]
    yield "numbers-first", ["2", "3", "4", "5", "-", "*", "+"]
    yield "taking-turns", ["9", "5", "-", "8", "-", "3", "-"]
    yield "minus-minus", ["4", "-3", "-"]
    yield "two-halves", ["8", "2", "-", "9", "4", "/", "/"]
    yield "beyond-32-bits", ["65536", "65536", "*", "1", "-"]
    yield "wraps-to-zero", ["65536", "65536", "*"]
    yield "largest", ["1000000", "1000000", "*", "1000", "*"]
    yield "lowest", ["-1000000", "1000000", "*", "1000", "*"]
    yield "large-and-back", ["999983", "999979", "*", "999961", "/"]
    yield "large-quotient", ["-999999", "999999", "*", "1000", "*", "7", "/"]
    yield "deep-sum", [*(str(i) for i in range(2000)), *["+"] * 1999]
    yield "deep-difference", [*(str(rng.randint(-99, 99)) for _ in range(2000)), *["-"] * 1999]
    for size in (5, 20, 100, 400):
        yield f"random-{size}", entry(rng, size, "+-*/", 100, 8)
    yield "random-small-values", entry(rng, 1000, "+-*/", 3, 20)
    yield "random-large-values", entry(rng, 1000, "+-*/", 10**6, 20)
    yield "longest", entry(rng, 5000, "+-/", 10**4, 500)


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
