"""Writes all test data of this problem; the same bytes on every run.

Run it from anywhere: python3 problems/mirror-phrase/generators/gen.py
"""

import json
import random
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"

SAMPLES = [
    (("Was it a cat, I saw?",), "What counts is wasitacatisaw, which is the same backwards."),
    (("Mirror, mirror!",), "mirrormirror is not the same backwards: it starts with m and ends with r."),
    (("0P",), "Digits count as well, and 0 is not p."),
]
INVALID = [
    ("empty", '""\n'),
    ("not-a-string", "12\n"),
    ("two-lines", '"a"\n"b"\n'),
    ("not-ascii", '"\\u00e9"\n'),
    ("tab", '"a\\tb"\n'),
    ("quote", '"a\\"b"\n'),
]
LETTERS = "abcdefghijklmnopqrstuvwxyz"
MARKS = " !#$%&'()*+,-./:;<=>?@[]^_`{|}~"


def solve(phrase):
    kept = [c.lower() for c in phrase if c.isalnum()]
    return kept == kept[::-1]


def decorate(rng, letters, marks):
    """The letters, each in a random case, with marks strewn in."""
    text = [rng.choice((c, c.upper())) for c in letters]
    for _ in range(marks):
        text.insert(rng.randint(0, len(text)), rng.choice(MARKS))
    return "".join(text)


def mirrored(rng, half, middle):
    letters = [rng.choice(LETTERS + "0123456789") for _ in range(half)]
    return letters + middle + letters[::-1]


def secret():
    rng = random.Random("mirror-phrase")
    yield "letter", "x"
    yield "mark", "."
    yield "marks-only", " ,;:!?-()[]{} "
    yield "two-same", "aA"
    yield "two-different", "ab"
    yield "marks-around-letter", "...q..."
    yield "digits", "12321"
    yield "digits-not", "12312"
    yield "digit-against-letter", "1a"
    yield "digits-differ-letters-mirror", "a1b2a"
    yield "zero-and-o", "0 o"
    yield "case-in-the-middle", "noOn"
    yield "marks-on-one-side", "ab....cba"
    yield "marks-not-mirrored", "!!ab,a"
    yield "underscore", "a_b_a_"
    yield "underscore-not-counted", "_ab"
    yield "bracket-is-no-letter", "a[{a"
    yield "digit-and-control-code", "P0p"
    yield "marks-at-the-end", "level ,,,,"
    yield "only-ends-differ", "abcdedcbz"
    yield "only-middle-differs", "abcdefdcba"
    yield "long-yes-odd", decorate(rng, mirrored(rng, 1000, ["q"]), 500)
    yield "long-yes-even", decorate(rng, mirrored(rng, 1000, []), 700)
    letters = mirrored(rng, 1000, [])
    yield "long-no", decorate(rng, [*letters[:999], "a", "b", *letters[1001:]], 300)
    yield "many-marks", decorate(rng, mirrored(rng, 20, ["7"]), 3000)
    yield "largest-yes", decorate(rng, mirrored(rng, 22000, []), 6000)
    yield "largest-no", decorate(rng, ["x", *mirrored(rng, 21999, ["k"]), "y"], 6000 - 1)


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
