"""Writes all test data of this problem; the same bytes on every run.

Run it from anywhere: python3 problems/old-typewriter/generators/gen.py
"""

import json
import random
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"

def struck(keys):
    return (list(keys),)


SAMPLES = [
    (struck("ofx<^ice"), "The x is removed again, and the last character is then the f: \"office\"."),
    (struck("<^a_<<<^"), "Nothing is left, and nothing can be doubled then: k is 0."),
    (struck("ab^^<"), "\"abbb\" without its last b."),
]
INVALID = [
    ("no-keys", "[]\n"),
    ("capital", '["A"]\n'),
    ("two-letters", '["ab"]\n'),
    ("text", '"ab<"\n'),
    ("number", "[1]\n"),
    ("space", '[" "]\n'),
]
LETTERS = "abcdefghijklmnopqrstuvwxyz_"


def solve(keys):
    line = ""
    for key in keys:
        if key == "<":
            line = line[:-1]
        elif key == "^":
            line += line[-1:]
        else:
            line += key
    return list(line)


def typing(rng, count, removing, doubling, letters=LETTERS):
    weights = (1 - removing - doubling, removing, doubling)
    return [rng.choice(letters) if kind == "a" else kind for kind in rng.choices("a<^", weights, k=count)]


def secret():
    rng = random.Random("old-typewriter")
    yield "one-letter", *struck("q")
    yield "one-knife", *struck("<")
    yield "one-double", *struck("^")
    yield "letters-only", *struck("typewriter_ribbon")
    yield "knives-only", *struck("<<<<<")
    yield "doubles-only", *struck("^^^^^")
    yield "double-grows", *struck("a" + "^" * 20)
    yield "all-removed", *struck("abcde<<<<<")
    yield "more-removed-than-there", *struck("abc<<<<<xy")
    yield "removed-at-the-start", *struck("<<<abc")
    yield "double-after-knife", *struck("ab<^c")
    yield "double-after-two-knives", *struck("abc<<^^d")
    yield "double-after-everything-removed", *struck("ab<<^c")
    yield "double-after-double-and-knife", *struck("ab^^<<<^")
    yield "write-over", *struck("abcd<<<<wxyz^")
    yield "double-where-written-over", *struck("abc<<x^^y")
    yield "in-turns", *struck("a<b<c<d<e")
    yield "double-and-knife-in-turns", *struck("z" + "^<" * 15)
    yield "underscores", *struck("__^_<^_")
    for count in (10, 30, 100, 1000):
        yield f"random-{count}", typing(rng, count, 0.25, 0.25)
    yield "mostly-knives", typing(rng, 500, 0.6, 0.1)
    yield "mostly-doubles", typing(rng, 500, 0.2, 0.6, "ab")
    yield "largest-letters", typing(rng, 15000, 0, 0)
    yield "largest-random", typing(rng, 15000, 0.3, 0.2)


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
