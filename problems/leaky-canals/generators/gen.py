"""Writes all test data of this problem; the same bytes on every run.

Run it from anywhere: python3 problems/leaky-canals/generators/gen.py
"""

import json
import random
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"

def network(text, start, goal):
    """Canals written as "a-b 0.5, b-c 0.25"."""
    canals = [canal.split() for canal in text.split(", ")]
    return [ends.split("-") for ends, _ in canals], [float(keep) for _, keep in canals], start, goal


SAMPLES = [
    (
        network("a-b 0.5, b-d 0.8, a-c 0.9, c-d 0.3", "a", "d"),
        "Over b at best 0.8 arrives, with the first canal repaired; over c it is 0.9 with the second one.",
    ),
    (network("a-b 0.5, c-b 0.5", "a", "c"), "No water flows from b to c."),
    (network("x-y 0.25", "x", "x"), "All of the water is there already."),
]
INVALID = [
    ("keep-zero", '[["a","b"]]\n[0]\n"a"\n"b"\n'),
    ("keep-above-one", '[["a","b"]]\n[1.01]\n"a"\n"b"\n'),
    ("keeps-too-long", '[["a","b"]]\n[1,1]\n"a"\n"b"\n'),
    ("three-towns", '[["a","b","c"]]\n[1]\n"a"\n"b"\n'),
    ("capital", '[["a","b"]]\n[1]\n"A"\n"b"\n'),
    ("goal-missing", '[["a","b"]]\n[1]\n"a"\n'),
    ("not-a-number", '[["a","b"]]\n[NaN]\n"a"\n"b"\n'),
]


def solve(canals, keeps, start, goal):
    """Improves the shares over all canals until nothing changes."""
    plain, mended = {start: 1.0}, {start: 1.0}
    changed = True
    while changed:
        changed = False
        for (here, there), keep in zip(canals, keeps):
            share = plain.get(here, 0) * keep
            other = max(plain.get(here, 0), mended.get(here, 0) * keep)
            if share > plain.get(there, 0) or other > mended.get(there, 0):
                plain[there] = max(share, plain.get(there, 0))
                mended[there] = max(other, mended.get(there, 0))
                changed = True
    return mended.get(goal, 0.0)


def name(number):
    return chr(97 + number // 26 % 26) + chr(97 + number % 26)


def country(rng, towns, count, low, high=1.0):
    canals = [[name(rng.randrange(towns)), name(rng.randrange(towns))] for _ in range(count)]
    return canals, [round(rng.uniform(low, high), 3) for _ in canals], name(0), name(towns - 1)


def ladder(rng, steps, low):
    """Two towns a step, each joined with both of the next step."""
    canals = [["aa", name(1)], ["aa", name(2)]]
    for step in range(1, steps):
        canals += [[name(2 * step + a), name(2 * step + b)] for a in (-1, 0) for b in (1, 2)]
    canals += [[name(2 * steps - 1), "zz"], [name(2 * steps), "zz"]]
    return canals, [round(rng.uniform(low, 1), 3) for _ in canals], "aa", "zz"


def secret():
    rng = random.Random("leaky-canals")
    yield "no-canals", [], [], "a", "b"
    yield "no-canals-same-town", [], [], "a", "a"
    yield "one-canal", *network("a-b 0.125", "a", "b")
    yield "wrong-direction", *network("b-a 0.5", "a", "b")
    yield "goal-unknown", *network("a-b 0.5", "a", "c")
    yield "two-canals", *network("a-b 0.5, b-c 0.25", "a", "c")
    yield "three-canals", *network("a-b 0.5, b-c 0.25, c-d 0.75", "a", "d")
    yield "second-canal-between-them", *network("a-b 0.5, a-b 0.6, b-c 0.5", "a", "c")
    yield "canal-to-itself", *network("a-a 0.9, a-b 0.5, b-b 0.1, b-c 0.7", "a", "c")
    yield "round-trip", *network("a-b 0.5, b-a 1, b-c 0.5, c-a 1, c-d 0.25", "a", "d")
    yield "start-is-goal-with-circle", *network("a-b 0.5, b-a 0.5", "a", "a")
    yield "one-terrible-canal", *network("a-b 0.9, b-c 0.9, c-d 0.9, a-x 1, x-d 0.01", "a", "d")
    yield "fewest-canals-are-worse", *network("a-d 0.4, d-e 0.4, a-b 0.95, b-c 0.95, c-e 0.95", "a", "e")
    yield "clay-later", *network("a-b 0.6, a-x 0.9, x-b 0.65, b-c 0.1", "a", "c")
    yield "clay-first-reaches-sooner", *network("a-b 0.5, b-c 0.5, a-c 0.4, c-d 0.01", "a", "d")
    yield "all-keep-everything", *network("a-b 1, b-c 1, c-d 1", "a", "d")
    yield "best-way-changes", *network("a-b 0.7, b-z 0.7, a-c 0.2, c-z 0.95", "a", "z")
    yield "names-that-look-alike", *network("a-aa 0.5, aa-aaa 0.5, a-aaa 0.2, aaa-b 0.5", "a", "b")
    yield "out-of-reach", *network("a-b 0.5, b-a 0.5, c-d 0.5, d-c 0.9", "a", "d")
    for towns, count in ((5, 10), (10, 25), (30, 80), (60, 150)):
        yield f"random-{towns}", *country(rng, towns, count, 0.3)
    yield "random-sparse", *country(rng, 100, 220, 0.7)
    yield "random-terrible", *country(rng, 40, 200, 0.01, 0.2)
    yield "ladder-small", *ladder(rng, 6, 0.5)
    yield "ladder", *ladder(rng, 40, 0.9)
    yield "ladder-of-half", *ladder(rng, 30, 0.8)
    yield "large", *country(rng, 300, 1500, 0.5)
    yield "largest", *country(rng, 600, 3000, 0.8, 0.99)


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
