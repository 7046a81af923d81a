"""Writes all test data of this problem; the same bytes on every run.

Run it from anywhere: python3 problems/all-flavours/generators/gen.py
"""

import json
import random
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"
MAX = 10**5

SAMPLES = ["8 3\n1 1 2 2 3 2 1 1\n", "5 4\n1 2 4 2 1\n"]
# What is said beside the samples; plain text.
EXPLANATIONS = [
    "The boxes 2 to 5 with the flavours 1, 2, 2, 3 have everything, but the boxes 5 to 7 with 3, 2, 1 do with "
    "one box less.",
    "Nobody has packed flavour 3.",
]
INVALID = [
    ("no-boxes", "0 0\n\n"),
    ("more-flavours-than-boxes", "1 2\n1\n"),
    ("flavour-too-large", "3 2\n1 2 3\n"),
    ("flavour-zero", "3 2\n1 2 0\n"),
    ("one-short", "3 2\n1 2\n"),
]


def solve(text):
    """For each right end, the left end is the oldest of the last places of all flavours."""
    words = list(map(int, text.split()))
    kinds, boxes = words[1], words[2:]
    last = {}
    best = None
    for place, flavour in enumerate(boxes):
        # Put the flavour at the end of the dictionary: the first one is then the oldest.
        last.pop(flavour, None)
        last[flavour] = place
        if len(last) == kinds:
            length = place - next(iter(last.values())) + 1
            best = length if best is None else min(best, length)
    return f"{-1 if best is None else best}\n"


def case(kinds, boxes):
    return f"{len(boxes)} {kinds}\n{' '.join(map(str, boxes))}\n"


def secret():
    rng = random.Random("all-flavours")
    yield "one-box", case(1, [1])
    yield "one-flavour", case(1, [1] * 9)
    yield "two-boxes", case(2, [2, 1])
    yield "two-boxes-missing", case(2, [2, 2])
    yield "all-needed", case(5, [3, 1, 5, 2, 4])
    yield "best-at-start", case(3, [3, 1, 2, 1, 1, 1, 3])
    yield "best-at-end", case(3, [3, 1, 1, 1, 2, 1, 3])
    yield "both-ends", case(3, [2, 1, 1, 1, 1, 1, 3])
    yield "first-window-is-worse", case(3, [1, 2, 2, 2, 3, 1, 1, 2, 3])
    yield "missing-last-flavour", case(4, [1, 2, 3] * 5)
    yield "missing-first-flavour", case(4, [2, 3, 4] * 5)
    for size, kinds in ((10, 3), (100, 10), (1000, 40)):
        yield f"random-{size}", case(kinds, [rng.randint(1, kinds) for _ in range(size)])
    yield "permutation", case(2000, rng.sample(range(1, 2001), 2000))
    common = [rng.randint(1, 19) for _ in range(3000)]
    yield "rare-flavour", case(20, common[:1500] + [20] + common[1500:])
    yield "large-few-flavours", case(9, [rng.randint(1, 9) for _ in range(MAX)])
    yield "large-last-box-only", case(5, [1 + place % 4 for place in range(MAX - 1)] + [5])
    yield "large-sides", case(3, [1] * (MAX // 2) + [2] + [3] * (MAX // 2 - 1))
    yield "large-many-flavours", case(9000, [rng.randint(1, 9000) for _ in range(MAX)])


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
