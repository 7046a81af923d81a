"""Writes all test data of this problem; the same bytes on every run.

Run it from anywhere: python3 problems/sum-of-two/generators/gen.py
"""

import json
import random
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"
LIMIT = 10**18

SAMPLES = [(2, 3), (-17, 17), (2147483647, 1)]
SECRET = [
    ("01-zeros", 0, 0),
    ("02-one-and-zero", 1, 0),
    ("03-zero-and-minus-one", 0, -1),
    ("04-same", 7, 7),
    ("05-carry", 999, 1),
    ("06-both-negative", -41, -1),
    ("07-negative-first", -100, 58),
    ("08-negative-second", 58, -100),
    ("09-int32-minimum", -(2**31), -1),
    ("10-uint32-maximum", 2**32 - 1, 1),
    ("11-beyond-double", 2**53, 1),
    ("12-maximum", LIMIT, LIMIT),
    ("13-minimum", -LIMIT, -LIMIT),
    ("14-opposite-limits", LIMIT, -LIMIT),
]
# What is said beside the samples; plain text.
EXPLANATIONS = [
    "2 + 3 = 5.",
    "The two numbers cancel out.",
    "32 bits are not enough: an int of C, C++ or Java ends at 2147483647.",
]
# What the input validator must refuse.
INVALID = [
    ("three-numbers", "1 2 3\n"),
    ("two-spaces", "1  2\n"),
    ("too-large", f"{LIMIT + 1} 0\n"),
    ("leading-zero", "01 2\n"),
    ("no-newline", "1 2"),
]


def write(folder, name, text, answer=None):
    target = DATA / folder
    target.mkdir(parents=True, exist_ok=True)
    (target / f"{name}.in").write_text(text, newline="\n")
    if answer is not None:
        (target / f"{name}.ans").write_text(answer, newline="\n")


def main():
    for old in DATA.glob("*/*.*"):
        old.unlink()
    for number, (a, b) in enumerate(SAMPLES, 1):
        write("sample", str(number), f"{a} {b}\n", f"{a + b}\n")
    for number, explanation in enumerate(EXPLANATIONS, 1):
        quoted = json.dumps(explanation)
        (DATA / "sample" / f"{number}.yaml").write_text(f"description: {quoted}\n", newline="\n")
    for name, a, b in SECRET:
        write("secret", name, f"{a} {b}\n", f"{a + b}\n")
    rng = random.Random("sum-of-two")
    for number, size in enumerate([10**3, 10**6, 10**9, 10**12, LIMIT, LIMIT], len(SECRET) + 1):
        a, b = rng.randint(-size, size), rng.randint(-size, size)
        write("secret", f"{number:02}-random", f"{a} {b}\n", f"{a + b}\n")
    for name, text in INVALID:
        write("invalid_input", name, text)


if __name__ == "__main__":
    main()
