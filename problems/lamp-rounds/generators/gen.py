"""Writes all test data of this problem; the same bytes on every run.

Run it from anywhere: python3 problems/lamp-rounds/generators/gen.py
"""

import json
import random
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"
OFF, ON = False, True

SAMPLES = [
    (
        ([OFF, OFF, ON, OFF, ON], [[1, 3], [2, 4]]),
        "The first walk changes the lamps 1, 2 and 3, the second one 2, 3 and 4. So the lamps 2 and 3 are what they were.",
    ),
    (([ON, ON], [[0, 0]]), "Somebody plays with the first lamp only."),
    (([OFF, ON, OFF], []), "A quiet night."),
]
INVALID = [
    ("no-lamps", "[]\n[]\n"),
    ("numbers", "[0,1]\n[[0,1]]\n"),
    ("backwards", "[true,true]\n[[1,0]]\n"),
    ("beyond-the-street", "[true,true]\n[[0,2]]\n"),
    ("three-numbers", "[true,true]\n[[0,1,1]]\n"),
    ("walks-missing", "[true,true]\n"),
]


def solve(lamps, walks):
    """One large integer holds the lamps as bits."""
    bits = sum(1 << i for i, lamp in enumerate(lamps) if lamp)
    for first, last in walks:
        bits ^= (1 << (last + 1)) - (1 << first)
    return [bool(bits >> i & 1) for i in range(len(lamps))]


def street(rng, count, share=0.5):
    return [rng.random() < share for _ in range(count)]


def night(rng, count, lamps, longest):
    walks = []
    for _ in range(count):
        first = rng.randrange(lamps)
        walks.append([first, min(lamps - 1, first + rng.randrange(longest))])
    return walks


def secret():
    rng = random.Random("lamp-rounds")
    yield "one-lamp", [OFF], [[0, 0]]
    yield "one-lamp-twice", [OFF], [[0, 0], [0, 0]]
    yield "one-lamp-on", [ON], [[0, 0]]
    yield "no-walks", [ON, OFF, ON], []
    yield "whole-street", [ON, OFF, OFF, ON], [[0, 3]]
    yield "whole-street-twice", [ON, OFF, OFF, ON], [[0, 3], [0, 3]]
    yield "first-lamp", [OFF] * 5, [[0, 0]]
    yield "last-lamp", [OFF] * 5, [[4, 4]]
    yield "neighbours", [OFF] * 6, [[0, 2], [3, 5]]
    yield "meet-at-a-lamp", [OFF] * 5, [[0, 2], [2, 4]]
    yield "one-within-another", [ON] * 7, [[0, 6], [2, 4], [3, 3]]
    yield "same-start", [OFF] * 6, [[1, 2], [1, 4], [1, 5]]
    yield "same-end", [OFF] * 6, [[0, 4], [2, 4], [4, 4]]
    yield "all-on", [ON] * 10, [[2, 6], [5, 8]]
    yield "in-and-out", [OFF] * 20, [[i, 19 - i] for i in range(10)]
    yield "each-lamp-once", street(rng, 30), [[i, i] for i in range(30)]
    for lamps, walks in ((10, 6), (100, 40), (500, 300)):
        yield f"random-{lamps}", street(rng, lamps), night(rng, walks, lamps, lamps)
    yield "short-walks", street(rng, 1000, 0.2), night(rng, 600, 1000, 5)
    yield "many-walks-few-lamps", street(rng, 12), night(rng, 2000, 12, 12)
    yield "many-lamps-few-walks", street(rng, 3000, 0.9), night(rng, 3, 3000, 3000)
    walks = [[rng.randrange(10), 12000 - rng.randint(1, 10)] for _ in range(9000)]
    yield "largest", street(rng, 12000), walks


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
