"""Writes all test data of this problem; the same bytes on every run.

Run it from anywhere: python3 problems/tidy-brackets/generators/gen.py
"""

import json
import random
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"
PAIRS = ["()", "[]", "{}"]
MAX = 10**5

SAMPLES = ["([]){}\n", "([)]\n", "{[]()\n"]
# What is said beside the samples; plain text.
EXPLANATIONS = [
    "Every bracket is closed by its partner, and the pairs are nested properly.",
    "The ) at position 3 comes while the [ is waiting for its partner.",
    "No character is wrong, but behind the end, at position 6, the first { is still open.",
]
INVALID = [
    ("empty", "\n"),
    ("letter", "(a)\n"),
    ("space", "( )\n"),
    ("too-long", "(" * (MAX + 1) + "\n"),
    ("two-lines", "()\n()\n"),
]


def solve(text):
    """Keeps the positions of the open brackets, not the brackets."""
    text = text.strip()
    open_positions = []
    for position, bracket in enumerate(text):
        if bracket in "([{":
            open_positions.append(position)
        elif not open_positions or text[open_positions.pop()] + bracket not in PAIRS:
            return f"{position + 1}\n"
    return f"{len(text) + 1}\n" if open_positions else "OK\n"


def tidy(rng, pairs):
    """A random tidy text of 2 * pairs characters."""
    text, waiting = [], []
    while pairs or waiting:
        if pairs and (not waiting or rng.random() < 0.5):
            pair = rng.choice(PAIRS)
            text.append(pair[0])
            waiting.append(pair[1])
            pairs -= 1
        else:
            text.append(waiting.pop())
    return "".join(text)


def secret():
    rng = random.Random("tidy-brackets")
    deep = "".join(rng.choice("([{") for _ in range(MAX // 2))
    mirror = deep[::-1].translate(str.maketrans("([{", ")]}"))
    yield "one-open", "[\n"
    yield "one-close", "}\n"
    yield "pair", "()\n"
    yield "wrong-partner", "(]\n"
    yield "reversed", ")(\n"
    yield "same-counts-crossed", "{(})\n"
    yield "closed-too-early", "())(\n"
    yield "many-open", "(((((\n"
    yield "last-open", "()[]{}(\n"
    yield "last-close", "()[]{})\n"
    yield "all-kinds-nested", "{[()]}\n"
    yield "first-is-wrong", "]" + tidy(rng, 20) + "\n"
    for pairs in (10, 100, 1000):
        yield f"random-tidy-{pairs}", tidy(rng, pairs) + "\n"
    text = tidy(rng, 1000)
    yield "one-changed", text[:1500] + ("]" if text[1500] != "]" else ")") + text[1501:] + "\n"
    yield "one-missing", text[:700] + text[701:] + "\n"
    yield "flat-large", "()" * (MAX // 2) + "\n"
    yield "deep-large", deep + mirror + "\n"
    yield "deep-wrong-at-end", deep + mirror[:-1] + (")" if mirror[-1] != ")" else "]") + "\n"
    yield "open-large", "(" * MAX + "\n"


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
