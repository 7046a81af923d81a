"""Writes all test data of this problem; the same bytes on every run.

Run it from anywhere: python3 problems/nearest-lamp/generators/gen.py
"""

import json
import random
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"

SAMPLES = [
    (("h.lh..l", "l"), "Lamps stand at the positions 2 and 6; the house in the middle between them is 2 steps away."),
    (("o#", "o"), "A lamp, and a house beside it."),
]
INVALID = [
    ("no-lamp", '"abc"\n"d"\n'),
    ("empty-street", '""\n"a"\n'),
    ("two-letters", '"abab"\n"ab"\n'),
    ("capital", '"aBa"\n"a"\n'),
    ("lamp-missing", '"aba"\n'),
    ("lamp-is-a-number", '"111"\n1\n'),
]
SIGNS = "abcdefghijklmnopqrstuvwxyz0123456789.#"


def solve(street, lamp):
    lamps = [i for i, house in enumerate(street) if house == lamp]
    answer, nearest = [], 0
    for i in range(len(street)):
        while nearest + 1 < len(lamps) and abs(lamps[nearest + 1] - i) <= abs(lamps[nearest] - i):
            nearest += 1
        answer.append(abs(lamps[nearest] - i))
    return answer


def road(rng, size, lamp, positions, signs=SIGNS):
    houses = [rng.choice(signs.replace(lamp, "")) for _ in range(size)]
    for position in positions:
        houses[position] = lamp
    return "".join(houses), lamp


def secret():
    rng = random.Random("nearest-lamp")
    yield "single", "a", "a"
    yield "all-lamps", "zzzzz", "z"
    yield "lamp-first", "a....", "a"
    yield "lamp-last", "....a", "a"
    yield "lamps-at-both-ends", "a......a", "a"
    yield "gap-of-even-width", "a....a", "a"
    yield "gap-of-odd-width", "a.....a", "a"
    yield "dot-is-the-lamp", "ab.cd.", "."
    yield "hash-is-the-lamp", "#aa#", "#"
    yield "digit-is-the-lamp", "1232112", "1"
    yield "zero-is-the-lamp", "00100", "1"
    yield "neighbours", "..aa..", "a"
    yield "short-gap-then-long", "a.a.....a..", "a"
    yield "long-gap-left", "......a..a", "a"
    for size in (10, 50, 200):
        yield f"random-{size}", *road(rng, size, "l", rng.sample(range(size), size // 10))
    yield "many-lamps", *road(rng, 1000, "x", rng.sample(range(1000), 500))
    yield "few-signs", *road(rng, 1000, "b", rng.sample(range(1000), 20), "abc")
    yield "one-in-the-middle", *road(rng, 2001, "7", [1000])
    yield "largest-lamp-first", *road(rng, 12000, "q", [0])
    yield "largest-lamp-last", *road(rng, 12000, ".", [11999])
    yield "largest-many", *road(rng, 12000, "e", rng.sample(range(12000), 4000))


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
