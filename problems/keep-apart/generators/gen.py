"""Writes all test data of this problem; the same bytes on every run.

Run it from anywhere: python3 problems/keep-apart/generators/gen.py
"""

import json
import random
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"
LETTERS = "abcdefghijklmnopqrstuvwxyz"

SAMPLES = [
    (("aabbc", 2), "\"abcab\" would be right as well, and some others."),
    (("aabbc", 3), "Two others lie between the two of each colour."),
    (("aaab", 2), "Between the three a there are two gaps, but only one other bead."),
]
INVALID = [
    ("no-beads", '""\n2\n'),
    ("capital", '"A"\n2\n'),
    ("gap-zero", '"a"\n0\n'),
    ("gap-too-large", '"a"\n27\n'),
    ("gap-missing", '"a"\n'),
    ("list", '["a"]\n2\n'),
]
OUTPUTS = {
    "valid_output": [
        ("another-order", ("aabbc", 2), '"bacab"\n'),
        ("no-newline", ("aabbc", 3), '"abcab"'),
        ("impossible", ("aaab", 2), '""\n'),
        ("gap-of-one", ("aab", 1), '"baa"\n'),
    ],
    "invalid_output": [
        ("too-close", ("aabbc", 2), '"aabbc"\n'),
        ("too-close-by-one", ("aabbc", 3), '"abacb"\n'),
        ("too-close-at-the-end", ("aabb", 2), '"abba"\n'),
        ("bead-missing", ("aabbc", 2), '"abab"\n'),
        ("bead-twice", ("aabbc", 2), '"abcabc"\n'),
        ("other-bead", ("aabbc", 2), '"abdab"\n'),
        ("gives-up", ("aabbc", 2), '""\n'),
        ("not-impossible", ("aaab", 2), '"aaba"\n'),
        ("list", ("ab", 2), '["a","b"]\n'),
        ("null", ("aaab", 2), "null\n"),
        ("empty", ("aaab", 2), ""),
        ("not-json", ("ab", 2), "ab\n"),
        ("deep", ("ab", 2), "[" * 20000 + "\n"),
    ],
}


def solve(beads, gap):
    """Deals out the beads to groups, as the editorial says."""
    colours = sorted(set(beads), key=lambda colour: (-beads.count(colour), colour))
    most = beads.count(colours[0])
    if most == 1:
        return beads
    groups, place = [""] * most, 0
    for colour in colours:
        count = beads.count(colour)
        for number in range(count):
            if count == most:
                groups[number] += colour
            else:
                groups[place] += colour
                place = (place + 1) % (most - 1)
    return "".join(groups) if min(map(len, groups[:-1])) >= gap else ""


def mixed(rng, counts):
    """Beads with the given numbers of the colours, shuffled; the colours are random, too."""
    beads = [colour for colour, count in zip(rng.sample(LETTERS, len(counts)), counts) for _ in range(count)]
    rng.shuffle(beads)
    return "".join(beads)


def secret():
    rng = random.Random("keep-apart")
    yield "one-bead", "q", 26
    yield "two-different", "xy", 2
    yield "two-equal", "xx", 2
    yield "two-equal-gap-of-one", "xx", 1
    yield "all-equal", "z" * 50, 1
    yield "all-equal-no", "z" * 50, 2
    yield "all-different", LETTERS, 26
    yield "one-colour-twice", LETTERS + "m", 26
    yield "one-colour-twice-no", "abcdefghijkl" + "m", 26
    yield "each-twice-widest", LETTERS * 2, 26
    yield "each-twice-one-missing", LETTERS + LETTERS[:-1], 26
    yield "just-enough", mixed(rng, [5, 4, 4]), 3
    yield "one-too-few", mixed(rng, [5, 4, 3]), 3
    yield "two-most-frequent", mixed(rng, [6, 6, 5]), 3
    yield "two-most-frequent-no", mixed(rng, [6, 6, 4]), 3
    yield "rare-ones-are-needed-late", mixed(rng, [10, 1, 1, 1, 1, 1, 1, 1, 1, 1]), 2
    yield "rare-ones-are-too-few", mixed(rng, [11, 1, 1, 1, 1, 1, 1, 1, 1, 1]), 2
    yield "frequent-comes-last", "aabbccddzzzzzzzz", 2
    yield "frequent-comes-last-no", "aabbccddzzzzzzzzzz", 2
    yield "alphabet-is-no-guide", "aaabbbcccdddd", 4
    yield "gap-of-two-halves", mixed(rng, [50, 50]), 2
    yield "gap-of-three-tight", mixed(rng, [40, 30, 25, 24]), 3
    yield "gap-of-five-tight", mixed(rng, [21, 20, 20, 20, 20]), 5
    yield "gap-of-ten-tight-no", mixed(rng, [21, 20, 20, 20, 20, 20, 20, 20, 20, 19]), 10
    yield "many-orders-no", "aabbccddeeff" + "gg", 8
    for number, gap in enumerate((2, 4, 7, 12), 1):
        beads = "".join(rng.choice(LETTERS[: gap + 3]) for _ in range(60 * gap))
        yield f"random-{number}", beads, gap
    yield "random-widest", "".join(rng.choice(LETTERS) for _ in range(1000)), 20
    yield "largest-two-colours", mixed(rng, [2500, 2500]), 2
    yield "largest-tight", mixed(rng, [501] + [450] * 9 + [449]), 10
    yield "largest", "".join(rng.choice(LETTERS) for _ in range(5000)), 8


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
    for folder, outputs in OUTPUTS.items():
        for name, arguments, output in outputs:
            write(folder, name, "in", "".join(map(line, arguments)))
            write(folder, name, "ans", line(solve(*arguments)))
            write(folder, name, "out", output)


if __name__ == "__main__":
    main()
