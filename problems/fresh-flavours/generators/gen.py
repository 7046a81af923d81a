"""Writes all test data of this problem; the same bytes on every run.

Run it from anywhere: python3 problems/fresh-flavours/generators/gen.py
"""

import json
import random
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"

SAMPLES = [
    (("vanvc",), "\"anvc\" has four different flavours; the whole has v twice."),
    (("mmm",), "Only one flavour: one scoop at a time."),
    (("abcadbx",), "\"cadbx\" has five."),
]
INVALID = [
    ("two-strings", '"a"\n"b"\n'),
    ("list", '["a"]\n'),
    ("not-ascii", '"\\u00fc"\n'),
    ("line-break", '"a\\nb"\n'),
    ("backslash", '"a\\\\b"\n'),
]
ALL = "".join(chr(code) for code in range(32, 127) if chr(code) not in '"\\')


def solve(scoops):
    best = start = 0
    for end in range(1, len(scoops) + 1):
        while len(set(scoops[start:end])) < end - start:
            start += 1
        best = max(best, end - start)
    return best


def text(rng, size, flavours):
    return "".join(rng.choice(flavours) for _ in range(size))


def secret():
    rng = random.Random("fresh-flavours")
    yield "empty", ""
    yield "single", "q"
    yield "space", "   "
    yield "two-different", "xy"
    yield "back-and-forth", "abba"
    yield "back-and-forth-later", "tmmzuxt"
    yield "restart-behind-first", "abcadef"
    yield "restart-in-the-middle", "dvdf"
    yield "best-at-the-start", "abcdeaaaa"
    yield "best-at-the-end", "aaaabcde"
    yield "case-matters", "aAbBcC"
    yield "digits-and-letters", "1a1A1"
    yield "signs", "!#!$%&#"
    yield "period-three", "abc" * 40
    yield "there-and-back", "abcdefghij" + "jihgfedcba"
    yield "all-flavours", ALL
    yield "all-flavours-twice", ALL + ALL
    yield "all-flavours-and-back", ALL + ALL[::-1]
    for size, flavours in ((20, "abcde"), (100, "abcdefghijklmnop"), (500, ALL[:60]), (1000, ALL)):
        yield f"random-{size}", text(rng, size, flavours)
    yield "many-of-few", text(rng, 5000, "ab")
    yield "hidden-in-the-middle", text(rng, 3000, "abc") + ALL[10:70] + text(rng, 3000, "xyz")
    yield "largest-one-flavour", "z" * 30000
    yield "largest-random", text(rng, 30000, ALL)
    yield "largest-periodic", (ALL * 323)[:30000]


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
