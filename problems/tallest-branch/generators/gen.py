"""Writes all test data of this problem; the same bytes on every run.

Run it from anywhere: python3 problems/tallest-branch/generators/gen.py
"""

import json
import random
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"

SAMPLES = [
    (([5, 3, 8, None, 4, None, None, 6],), "5, 3, 4, 6 is the longest way up: four nodes."),
    (([1, None, 2],), "The root and its right child."),
    (([],), "There is no plant."),
]
INVALID = [
    ("orphan", "[1,null,null,2]\n"),
    ("null-at-the-end", "[1,2,null]\n"),
    ("no-root", "[null]\n"),
    ("value-too-large", "[1001]\n"),
    ("text", '["1"]\n'),
    ("too-deep", "[0" + ",1,null" * 500 + "]\n"),
]


def solve(root):
    """Counts levels: in level order the next level has two places for each node of this one."""
    height, at, width = 0, 0, 1
    while any(item is not None for item in root[at : at + width]):
        level = root[at : at + width]
        at += width
        width = 2 * sum(item is not None for item in level)
        height += 1
    return height


def tree(rng, size, pick):
    """A tree grown node by node; pick says which of the free places the next node takes."""
    free, children, nodes = [(None, 0)], {}, 0
    while nodes < size:
        place = free.pop(pick(rng, len(free)))
        children[place] = nodes
        free += [(nodes, 0), (nodes, 1)]
        nodes += 1
    order, values = [children.get((None, 0))], []
    for node in order:
        values.append(None if node is None else rng.randint(-999, 999))
        if node is not None:
            order += [children.get((node, 0)), children.get((node, 1))]
    while values and values[-1] is None:
        values.pop()
    return values


def anywhere(rng, count):
    return rng.randrange(count)


def near_the_top(rng, count):
    return max(rng.randrange(count), rng.randrange(count), count - 1 - rng.randrange(8))


def path(sides):
    """One long branch: 0 turns left, 1 turns right."""
    values = [0]
    for number, side in enumerate(sides):
        values += [None, number % 10] if side else [number % 10, None]
    while values[-1] is None:
        values.pop()
    return values


def secret():
    rng = random.Random("tallest-branch")
    yield "single", [0]
    yield "left-child", [1, 2]
    yield "both-children", [1, 2, 3]
    yield "right-deeper", [1, 2, 3, None, None, 4]
    yield "short-and-long", [1, 2, 3, None, None, None, 4, 5]
    yield "zeros", [0, 0, None, 0, 0]
    yield "negative", [-1, -2, -3, -4]
    yield "perfect", list(range(31))
    yield "perfect-and-one", list(range(32))
    yield "left-path", path([0] * 30)
    yield "right-path", path([1] * 30)
    yield "zigzag", path([0, 1] * 20)
    yield "large-values", [1000, -1000, 1000, None, None, -1000]
    for size in (7, 15, 40, 100, 300):
        yield f"random-{size}", tree(rng, size, anywhere)
    yield "slim", tree(rng, 600, near_the_top)
    yield "deepest-left", path([0] * 499)
    yield "deepest-mixed", path([rng.randint(0, 1) for _ in range(499)])
    yield "largest-perfect", [i % 1000 for i in range(4095)]
    yield "largest-random", tree(rng, 5000, anywhere)
    yield "largest-slim", tree(rng, 5000, lambda rng, count: max(anywhere(rng, count), anywhere(rng, count)))


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
