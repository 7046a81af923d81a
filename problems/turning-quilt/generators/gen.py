"""Writes all test data of this problem; the same bytes on every run.

Run it from anywhere: python3 problems/turning-quilt/generators/gen.py
"""

import json
import random
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"

def quilt(*rows):
    return ([list(row) for row in rows],)


SAMPLES = [
    (
        quilt("abcd", "efgh", "ijkl", "mnop"),
        "The border turns clockwise, so a goes to the right and e comes up to the corner. The ring of f, g, k and j turns the "
        "other way.",
    ),
    (quilt("abc", "def", "ghi"), "The patch in the middle is a ring of its own and stays."),
    (quilt("abcde"), "A single row can't turn."),
]
INVALID = [
    ("no-rows", "[]\n"),
    ("empty-row", "[[]]\n"),
    ("rows-of-two-lengths", '[["a","b"],["c"]]\n'),
    ("capital", '[["A"]]\n'),
    ("two-letters", '[["ab"]]\n'),
    ("rows-as-texts", '["ab","cd"]\n'),
]


def solve(patches):
    """Says for each position from where its patch comes."""
    height, width = len(patches), len(patches[0])
    return [[source(patches, y, x, height, width) for x in range(width)] for y in range(height)]


def source(patches, y, x, height, width):
    ring = min(y, x, height - 1 - y, width - 1 - x)
    bottom, right = height - 1 - ring, width - 1 - ring
    if bottom == ring or right == ring:
        return patches[y][x]
    if ring % 2 == 0:
        if y == ring and x > ring:
            return patches[y][x - 1]
        if x == right and y > ring:
            return patches[y - 1][x]
        return patches[y][x + 1] if y == bottom and x < right else patches[y + 1][x]
    if y == ring and x < right:
        return patches[y][x + 1]
    if x == right and y < bottom:
        return patches[y + 1][x]
    return patches[y][x - 1] if y == bottom and x > ring else patches[y - 1][x]


def patchwork(rng, height, width, letters="abcdefghijklmnopqrstuvwxyz"):
    return [[rng.choice(letters) for _ in range(width)] for _ in range(height)]


def secret():
    rng = random.Random("turning-quilt")
    yield "one-patch", *quilt("q")
    yield "one-row", *quilt("abcdefg")
    yield "one-column", *quilt(*"abcdefg")
    yield "two-by-two", *quilt("ab", "cd")
    yield "two-rows", *quilt("abcde", "fghij")
    yield "two-columns", *quilt("ab", "cd", "ef", "gh")
    yield "row-in-the-middle", *quilt("abcde", "fghij", "klmno")
    yield "column-in-the-middle", *quilt("abc", "def", "ghi", "jkl", "mno")
    yield "two-patches-in-the-middle", *quilt("abcd", "efgh", "ijkl")
    yield "two-rings", *quilt("abcde", "fghij", "klmno", "pqrst")
    yield "five-by-five", *quilt("abcde", "fghij", "klmno", "pqrst", "uvwxy")
    yield "three-rings", patchwork(rng, 6, 6)
    yield "three-rings-and-a-row", patchwork(rng, 7, 9)
    yield "three-rings-and-a-column", patchwork(rng, 9, 7)
    yield "all-the-same", *quilt("zzzz", "zzzz", "zzzz", "zzzz")
    yield "striped", [list("ab" * 10) for _ in range(20)]
    yield "flat", patchwork(rng, 2, 60)
    yield "tall", patchwork(rng, 60, 2)
    yield "flat-of-three", patchwork(rng, 3, 60)
    yield "tall-of-three", patchwork(rng, 60, 3)
    for height, width in ((10, 10), (11, 11), (8, 15), (15, 8), (13, 24)):
        yield f"random-{height}-{width}", patchwork(rng, height, width)
    yield "few-letters", patchwork(rng, 20, 21, "ab")
    yield "longest-row", patchwork(rng, 1, 60)
    yield "longest-column", patchwork(rng, 60, 1)
    yield "large-odd", patchwork(rng, 59, 37)
    yield "largest", patchwork(rng, 60, 60)


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
