"""Writes all test data of this problem; the same bytes on every run.

Run it from anywhere: python3 problems/even-scales/generators/gen.py
"""

import json
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"

SAMPLES = ["4\n", "2\n", "7\n"]
# What is said beside the samples; plain text.
EXPLANATIONS = [
    "There are 10 grams, so each pan gets 5: the weights 4 and 1 on the left, 2 and 3 on the right. The other "
    "way round would be just as right.",
    "Two weights make 3 grams, and half of that can't be put together from whole grams.",
    "Seven weights make 28 grams; 3 + 4 + 7 is one of several ways to put together half of them.",
]
INVALID = [
    ("zero", "0\n"),
    ("too-many", "10001\n"),
    ("two-numbers", "4 4\n"),
    ("no-newline", "4"),
    ("leading-zero", "04\n"),
]
# Outputs that the output validator has to accept and to refuse.
OUTPUTS = {
    "valid_output": [
        ("other-pan", "4\n", "YES\n2\n2 3\n"),
        ("another-choice", "7\n", "YES\n3\n1 6 7\n"),
        ("one-line", "4\n", "YES 2 4 1"),
        ("no", "2\n", "NO\n"),
    ],
    "invalid_output": [
        ("not-even", "4\n", "YES\n2\n1 2\n"),
        ("weight-twice", "4\n", "YES\n2\n1 1\n"),
        ("weight-unknown", "4\n", "YES\n1\n5\n"),
        ("weight-zero", "4\n", "YES\n3\n0 1 4\n"),
        ("weight-negative", "4\n", "YES\n3\n-1 2 4\n"),
        ("weight-plus", "4\n", "YES\n2\n+1 4\n"),
        ("weight-missing", "4\n", "YES\n3\n1 4\n"),
        ("weight-too-many", "4\n", "YES\n1\n1 4\n"),
        ("count-huge", "4\n", "YES\n99999999999999999999\n1 4\n"),
        ("other-digits", "4\n", "YES\n2\n\u0661 4\n"),
        ("count-missing", "4\n", "YES\n"),
        ("empty", "4\n", ""),
        ("gives-up", "4\n", "NO\n"),
        ("yes-but-no", "2\n", "YES\n1\n1\n"),
        ("lower-case", "2\n", "no\n"),
        ("more-after-no", "2\n", "NO\n1\n"),
    ],
}


def solve(text):
    """Of four neighbours the outer two weigh as much as the inner two; 1 and 2 against 3 may be left over."""
    weights = int(text)
    if weights % 4 in (1, 2):
        return "NO\n"
    left = [] if weights % 4 == 0 else [3]
    for first in range(weights % 4 + 1, weights, 4):
        left += [first + 3, first]
    return f"YES\n{len(left)}\n{' '.join(map(str, left))}\n"


def secret():
    sizes = [1, 3, 5, 6, 8, 9, 10, 11, 12, 15, 16, 25, 38, 47, 100, 999, 1022, 2500, 2501, 4999, 9998, 9999, 10000]
    for weights in sizes:
        yield str(weights), f"{weights}\n"


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
    for folder in ("valid_output", "invalid_output"):
        for name, text, output in OUTPUTS[folder]:
            for suffix, content in (("in", text), ("ans", solve(text)), ("out", output)):
                write(folder, name, suffix, content)


if __name__ == "__main__":
    main()
