"""Writes all test data of this problem; the same bytes on every run.

Run it from anywhere: python3 problems/turnstile-log/generators/gen.py
"""

import json
import random
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"
MAX = 10**5

SAMPLES = ["6\nin 7\nin 9\nin 7\nin 4\nout 9\nin 12\n", "2\nout 5\nout 6\n"]
# What is said beside the samples; plain text.
EXPLANATIONS = [
    "Line 3 says in 7 a second time and changes nothing. After line 4 the badges 7, 9 and 4 are inside. After "
    "line 6 there are three again, but that is not the first time.",
    "All go out and nobody ever came in.",
]
INVALID = [
    ("no-lines", "0\n"),
    ("unknown-word", "1\nup 5\n"),
    ("badge-zero", "1\nin 0\n"),
    ("badge-too-large", "1\nin 1000000001\n"),
    ("line-missing", "2\nin 5\n"),
]


def solve(text):
    """Keeps for each badge whether it is inside, and a count beside it."""
    inside, count, most, when = {}, 0, 0, 0
    for number, line in enumerate(text.splitlines()[1:], 1):
        word, badge = line.split()
        count += (word == "in") - inside.get(badge, 0)
        inside[badge] = int(word == "in")
        if count > most:
            most, when = count, number
    return f"{most} {when}\n"


def case(lines):
    return "".join(f"{line}\n" for line in [len(lines), *lines])


def office(rng, lines, badges, going_in):
    """Each line concerns any of the badges, in with the given probability."""
    return case([f"{'in' if rng.random() < going_in else 'out'} {rng.choice(badges)}" for _ in range(lines)])


def secret():
    rng = random.Random("turnstile-log")
    yield "one-in", case(["in 1"])
    yield "one-out", case(["out 1"])
    yield "largest-badge", case(["in 1000000000"])
    yield "in-and-out", case(["in 3", "out 3"])
    yield "in-three-times", case(["in 3", "in 3", "in 3"])
    yield "out-first", case(["out 3", "in 3", "in 4"])
    yield "out-twice", case(["in 1", "in 2", "out 1", "out 1", "in 3", "in 4"])
    yield "reached-twice", case(["in 1", "in 2", "out 2", "in 3", "out 3", "in 4"])
    yield "most-on-last-line", case(["in 1", "out 1", "in 2", "in 3"])
    yield "back-again", case(["in 5", "out 5"] * 20)
    yield "badges-that-look-alike", case(["in 1", "in 11", "in 111", "out 1", "in 1", "in 1111"])
    yield "all-in-all-out", case([f"{word} {badge}" for word in ("in", "out") for badge in range(1, 101)])
    for lines in (10, 100, 1000):
        yield f"random-{lines}", office(rng, lines, range(1, lines // 3 + 2), 0.5)
    yield "random-mostly-out", office(rng, 2000, range(1, 50), 0.1)
    yield "random-mostly-in", office(rng, 2000, range(1, 500), 0.9)
    yield "large-numbers", office(rng, 10000, [rng.randint(10**8, 10**9) for _ in range(3000)], 0.6)
    yield "large", office(rng, MAX, range(1, 1000), 0.5)
    yield "large-all-in", case([f"in {badge}" for badge in rng.sample(range(1, MAX), MAX - 1)] + ["out 1"])


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
