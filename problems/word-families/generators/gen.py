"""Writes all test data of this problem; the same bytes on every run.

Run it from anywhere: python3 problems/word-families/generators/gen.py
"""

import json
import random
from collections import Counter
from pathlib import Path
from string import ascii_lowercase

DATA = Path(__file__).resolve().parent.parent / "data"
MAX = 4 * 10**4

SAMPLES = ["6\nlara\ntom\narla\nbo\nmot\naral\n", "5\nkim\nab\nkim\nkim\naabb\n"]
# What is said beside the samples; plain text.
EXPLANATIONS = [
    "The families are lara with arla and aral; tom with mot; and bo alone.",
    "Three people have the same name. ab and aabb use the same letters, but not as often.",
]
INVALID = [
    ("none", "0\n"),
    ("one-short", "2\nab\n"),
    ("upper-case", "1\nAb\n"),
    ("too-long", "1\nabcdefghijklm\n"),
    ("empty-name", "2\nab\n\n"),
]


def solve(text):
    """Families by how often each of the 26 letters occurs."""
    families = Counter(tuple(map(name.count, ascii_lowercase)) for name in text.split()[1:])
    return f"{len(families)} {max(families.values())}\n"


def case(names):
    return "".join(f"{line}\n" for line in [len(names), *names])


def name(rng, letters, shortest, longest):
    return "".join(rng.choice(letters) for _ in range(rng.randint(shortest, longest)))


def shuffled(rng, word):
    return "".join(rng.sample(word, len(word)))


def secret():
    rng = random.Random("word-families")
    yield "one-villager", case(["a"])
    yield "one-long-name", case(["abcdefghijkl"])
    yield "two-the-same", case(["zz", "zz"])
    yield "two-different", case(["a", "b"])
    yield "turned-around", case(["stop", "pots", "opts", "tops", "spot"])
    yield "same-letters-not-same-counts", case(["aab", "abb", "ab", "bba"])
    yield "same-sum", case(["ad", "bc", "ac", "bb", "cb", "da"])
    yield "same-length", case(["abc", "abd", "bcd", "acd"])
    yield "prefixes", case(["a" * length for length in range(1, 13)])
    yield "single-letters", case(list(ascii_lowercase) * 3)
    for size in (10, 100, 1000):
        yield f"random-{size}", case([name(rng, "abc", 1, 4) for _ in range(size)])
    yield "random-two-letters", case([name(rng, "xy", 1, 12) for _ in range(3000)])
    yield "one-family-large", case([shuffled(rng, "abcdefghijkl") for _ in range(5000)])
    roots = [name(rng, ascii_lowercase, 5, 9) for _ in range(3000)]
    yield "families-of-many", case([shuffled(rng, rng.choice(roots)) for _ in range(12000)])
    yield "large-short-names", case([name(rng, ascii_lowercase, 1, 3) for _ in range(MAX)])
    yield "large-many-families", case([name(rng, ascii_lowercase, 8, 12) for _ in range(MAX)])


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
