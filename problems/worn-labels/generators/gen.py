"""Writes all test data of this problem; the same bytes on every run.

Run it from anywhere: python3 problems/worn-labels/generators/gen.py
"""

import json
import random
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"

SAMPLES = [
    (("m?p*", "maps"), "The ? was an a, and the stain hides the s."),
    (("*an", "banana"), "Whatever the stain hides, the label ends in n and the word doesn't."),
    (("vas*e", "vase"), "A stain may hide nothing at all."),
]
INVALID = [
    ("capital", '"A"\n"a"\n'),
    ("star-in-the-word", '"a"\n"*"\n'),
    ("label-missing", '"a"\n'),
    ("dot", '"a."\n"ab"\n'),
    ("list", '["a"]\n"a"\n'),
]


def solve(label, word):
    """All positions of the word at which the label so far can end, as a set of bits."""
    ends, everywhere = 1, (1 << (len(word) + 1)) - 1
    at = {}
    for i, letter in enumerate(word):
        at[letter] = at.get(letter, 0) | 1 << i
    for sign in label:
        if sign == "*":
            lowest = ends & -ends
            ends = everywhere & ~(lowest - 1) if ends else 0
        else:
            ends = (ends & (everywhere >> 1 if sign == "?" else at.get(sign, 0))) << 1
    return bool(ends >> len(word) & 1)


def text(rng, size, letters):
    return "".join(rng.choice(letters) for _ in range(size))


def worn(rng, word, stains, marks):
    """A label that fits the word."""
    signs = list(word)
    for i in rng.sample(range(len(signs)), marks):
        signs[i] = "?"
    for _ in range(stains):
        start = rng.randint(0, len(signs))
        signs[start : start + rng.randint(0, 6)] = "*"
    return "".join(signs)


def secret():
    rng = random.Random("worn-labels")
    yield "both-empty", "", ""
    yield "empty-label", "", "a"
    yield "empty-word", "a", ""
    yield "star-and-nothing", "*", ""
    yield "stars-and-nothing", "***", ""
    yield "mark-and-nothing", "?", ""
    yield "star-and-mark-and-nothing", "*?", ""
    yield "same", "vase", "vase"
    yield "different", "vase", "vast"
    yield "prefix-only", "vase", "vases"
    yield "word-too-short", "vases", "vase"
    yield "marks", "???", "abc"
    yield "marks-too-few", "??", "abc"
    yield "star-alone", "*", "anything"
    yield "star-in-front", "*ing", "ringing"
    yield "star-in-front-no", "*ing", "ringings"
    yield "star-behind", "ring*", "ring"
    yield "first-fit-is-wrong", "a*b*c", "abxbcxbc"
    yield "must-go-back", "*ab", "aab"
    yield "must-go-back-twice", "*aab*b", "aaaabaabb"
    yield "last-end-must-fit", "a*a", "a"
    yield "overlapping-ends", "ab*ba", "aba"
    yield "marks-after-star", "*??", "a"
    yield "marks-after-star-yes", "*??", "xyz"
    yield "mark-is-not-nothing", "a?b", "ab"
    yield "star-is-not-one", "a*b", "axyzb"
    yield "no-star-repeats", "ab*", "aab"
    yield "later-star", "*x*y", "axbxcyxy"
    for number, size in enumerate((20, 60, 200, 600), 1):
        word = text(rng, size, "abc")
        yield f"random-yes-{number}", worn(rng, word, size // 10, size // 10), word
        label = worn(rng, word, size // 10, size // 10)
        yield f"random-other-{number}", label, word[: size // 2] + "d" + word[size // 2 + 1 :]
    word = text(rng, 1500, "ab")
    yield "large-yes", worn(rng, word, 200, 100), word
    yield "large-no", worn(rng, word, 200, 100).rstrip("*") + "ab", word[:-1] + "a"
    yield "largest-explodes-yes", "*a" * 749 + "*", "a" * 1500
    yield "largest-explodes-no", "*a" * 749 + "*b", "a" * 1500
    yield "many-marks-and-stars", "?*" * 750, "q" * 750
    yield "many-marks-one-too-many", "*?" * 750, "q" * 749


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
