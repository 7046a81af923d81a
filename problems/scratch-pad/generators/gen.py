"""Writes all test data of this problem; the same bytes on every run.

Run it from anywhere: python3 problems/scratch-pad/generators/gen.py
"""

import json
import random
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"

NEW, UNDO, REDO = ["ScratchPad"], ["undo"], ["redo"]


def w(words):
    return ["write", words]


def e(count):
    return ["erase", count]


def t(count):
    return ["tail", count]


SAMPLES = [
    (
        [NEW, w("warm tea"), e(3), w("soup"), t(20), UNDO, t(20), UNDO, t(20), REDO, t(4)],
        "The text becomes \"warm tea\", \"warm \", \"warm soup\"; two changes are taken back, and one is made again.",
    ),
    (
        [NEW, w("ab"), UNDO, w("cd"), REDO, e(9), UNDO, t(9), UNDO, UNDO],
        "After \"cd\" was written, \"ab\" can't be brought back. There were only two characters to erase.",
    ),
    ([NEW, e(1), UNDO, w("x"), UNDO, e(5), REDO, t(1)], "Erasing an empty pad is no change and spoils no redo."),
]
INVALID = [
    ("no-class", '["undo"]\n[[]]\n'),
    ("unknown-method", '["ScratchPad","copy"]\n[[],[]]\n'),
    ("empty-words", '["ScratchPad","write"]\n[[],[""]]\n'),
    ("erase-nothing", '["ScratchPad","erase"]\n[[],[0]]\n'),
    ("tail-too-long", '["ScratchPad","tail"]\n[[],[21]]\n'),
    ("argument-missing", '["ScratchPad","tail"]\n[[],[]]\n'),
    ("capital", '["ScratchPad","write"]\n[[],["A"]]\n'),
]


def solve(calls):
    """Keeps each version of the text whole."""
    versions, now, results = [""], 0, []
    for name, *arguments in calls:
        text, result = versions[now], None
        if name == "write":
            versions[now + 1 :] = [text + arguments[0]]
            now += 1
        elif name == "erase":
            rest = text[: max(0, len(text) - arguments[0])]
            result = text[len(rest) :]
            if result:
                versions[now + 1 :] = [rest]
                now += 1
        elif name == "undo":
            result = now > 0
            now -= result
        elif name == "redo":
            result = now + 1 < len(versions)
            now += result
        elif name == "tail":
            result = text[max(0, len(text) - arguments[0]) :]
        results.append(result)
    return results


def words(rng, longest):
    return "".join(rng.choice("abcdefghijkl mnopqrstuvwxyz ") for _ in range(rng.randint(1, longest)))


def session(rng, count, weights, longest=6, most=8):
    """Random calls; the weights are those of write, erase, undo, redo and tail."""
    calls = [NEW]
    for kind in rng.choices("weurt", weights, k=count):
        made = {"w": w(words(rng, longest)), "e": e(rng.randint(1, most)), "u": UNDO, "r": REDO}
        calls.append(made.get(kind, t(rng.randint(1, 20))))
    return calls


def secret():
    rng = random.Random("scratch-pad")
    yield "new", [NEW]
    yield "empty-tail", [NEW, t(20)]
    yield "empty-undo-redo", [NEW, UNDO, REDO, UNDO]
    yield "empty-erase", [NEW, e(1000000), t(1), UNDO]
    yield "one-write", [NEW, w("q"), t(1), t(20)]
    yield "spaces", [NEW, w("   "), t(2), e(1), t(20)]
    yield "erase-exactly-all", [NEW, w("abc"), e(3), t(5), UNDO, t(5)]
    yield "erase-more-than-all", [NEW, w("abc"), e(1000000), t(5), UNDO, t(2), REDO, t(2), UNDO, t(5)]
    yield "undo-all-redo-all", [NEW, *[w(c) for c in "abcdef"], *[UNDO] * 7, *[REDO] * 7, t(20)]
    yield "redo-lost-by-write", [NEW, w("a"), w("b"), UNDO, w("c"), REDO, t(9), UNDO, UNDO, UNDO]
    yield "redo-lost-by-erase", [NEW, w("ab"), w("cd"), UNDO, e(1), REDO, t(9), UNDO, t(9), REDO, t(9)]
    yield "redo-kept-by-empty-erase", [NEW, w("ab"), UNDO, e(3), t(1), REDO, t(9)]
    yield "redo-kept-by-tail", [NEW, w("ab"), UNDO, t(3), REDO, t(3)]
    yield "undo-erase-keeps-order", [NEW, w("stressed"), e(5), UNDO, t(8), e(8), UNDO, t(8)]
    yield "erase-over-writes", [NEW, w("ab"), w("cd"), w("ef"), e(5), t(9), UNDO, t(9), UNDO, t(9)]
    yield "there-and-back", [NEW, w("on"), w("off"), *[UNDO, REDO] * 20, t(20), UNDO, t(20)]
    for count in (20, 60, 200):
        yield f"random-{count}", session(rng, count, (4, 2, 2, 2, 3))
    yield "mostly-undo", session(rng, 400, (3, 1, 6, 3, 2))
    yield "mostly-redo", session(rng, 400, (3, 1, 3, 6, 2))
    yield "mostly-erase", session(rng, 400, (2, 5, 2, 2, 2), 10, 15)
    yield "erases-all-the-time", session(rng, 400, (3, 3, 2, 2, 2), 4, 40)
    yield "long-words", session(rng, 1000, (4, 2, 2, 2, 1), 20, 30)
    yield "largest-mixed", session(rng, 4000, (4, 2, 3, 3, 2), 3, 6)
    yield "largest-undo-all", [NEW, *[w("ab")] * 1900, *[UNDO] * 1950, t(5), REDO, t(5)]


def write(folder, name, suffix, text):
    target = DATA / folder
    target.mkdir(parents=True, exist_ok=True)
    (target / f"{name}.{suffix}").write_text(text, newline="\n")


def line(value):
    return json.dumps(value, separators=(",", ":")) + "\n"


def main():
    for old in DATA.glob("*/*.*"):
        old.unlink()
    cases = [("sample", str(number), calls) for number, (calls, _) in enumerate(SAMPLES, 1)]
    cases += [("secret", f"{number:02}-{name}", calls) for number, (name, calls) in enumerate(secret(), 1)]
    for folder, name, calls in cases:
        write(folder, name, "in", line([call[0] for call in calls]) + line([call[1:] for call in calls]))
        write(folder, name, "ans", line(solve(calls)))
    for number, (_, explanation) in enumerate(SAMPLES, 1):
        write("sample", str(number), "yaml", f"description: {json.dumps(explanation)}\n")
    for name, text in INVALID:
        write("invalid_input", name, "in", text)


if __name__ == "__main__":
    main()
