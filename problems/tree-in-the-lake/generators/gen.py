"""Writes all test data of this problem; the same bytes on every run.

Run it from anywhere: python3 problems/tree-in-the-lake/generators/gen.py
"""

import json
import random
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"

SAMPLES = [
    (([6, 2, 9, None, 4],), "2 moves to the right of 6, and 4, which was its right child, becomes its left one."),
    (([1, 2],), "The only child changes sides."),
]
INVALID = [
    ("orphan", "[1,null,null,2]\n"),
    ("null-at-the-end", "[1,null]\n"),
    ("no-root", "[null,1]\n"),
    ("value-too-large", "[-1001]\n"),
    ("fraction", "[1.5]\n"),
    ("two-trees", "[1]\n[2]\n"),
]


def solve(root):
    """Each level backwards; places under a missing node are not written."""
    answer, at, width = [], 0, 1
    while at < len(root):
        level = root[at : at + width]
        level += [None] * (width - len(level))
        answer += level[::-1]
        at += width
        width = 2 * sum(item is not None for item in level)
    while answer and answer[-1] is None:
        answer.pop()
    return answer


def tree(rng, size, span):
    """A random tree in level order: new nodes take random free places."""
    children, free = {}, [(None, 0)]
    for node in range(size):
        children[free.pop(rng.randrange(len(free)))] = node
        free += [(node, 0), (node, 1)]
    order, values = [0], []
    for node in order:
        values.append(None if node is None else rng.randint(-span, span))
        if node is not None:
            order += [children.get((node, 0)), children.get((node, 1))]
    while values[-1] is None:
        values.pop()
    return values


def path(sides):
    """One long branch: 0 turns left, 1 turns right."""
    values = [0]
    for number, side in enumerate(sides):
        values += [None, number % 10] if side else [number % 10, None]
    while values[-1] is None:
        values.pop()
    return values


def secret():
    rng = random.Random("tree-in-the-lake")
    yield "empty", []
    yield "single", [0]
    yield "right-child", [1, None, 2]
    yield "both-children", [1, 2, 3]
    yield "equal-children", [1, 2, 2]
    yield "same-in-the-lake", [1, 2, 2, 3, 4, 4, 3]
    yield "values-mirror-shape-does-not", [1, 2, 2, 3, None, 3]
    yield "three-levels", [4, 2, 7, 1, 3, 6, 9]
    yield "outer-left", [1, 2, 3, 4]
    yield "inner-right", [1, 2, 3, None, None, 4]
    yield "inner-both", [1, 2, 3, None, 4, 5]
    yield "perfect", list(range(31))
    yield "last-level-half-full", list(range(23))
    yield "left-path", path([0] * 20)
    yield "zigzag", path([0, 1] * 15)
    yield "zeros", [0, 0, 0, None, 0, 0, None, 0]
    yield "limits", [1000, -1000, None, None, 1000]
    for size in (10, 30, 100, 400):
        yield f"random-{size}", tree(rng, size, 1000)
    yield "few-values", tree(rng, 500, 1)
    yield "deepest-left", path([0] * 499)
    yield "deepest-mixed", path([rng.randint(0, 1) for _ in range(499)])
    yield "largest", tree(rng, 4000, 1000)


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
