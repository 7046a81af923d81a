"""Writes all test data of this problem; the same bytes on every run.

Run it from anywhere: python3 problems/storm-pieces/generators/gen.py
"""

import json
import random
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"
SAMPLES = [
    (
        ([10, 7, 15, 2, 9, None, 16], 4),
        "The values 10 and 15 differ by 5, and so do 7 and 2. So three pieces are left: the node 2 alone, 15 with its right "
        "child 16, and 10 with the 7 and 9 on its left.",
    ),
    (([5, 5, 5], 0), "Nothing differs, so nothing breaks."),
    (([1, None, 3, None, 1], 1), "Three pieces, two of which are the same."),
]
INVALID = [
    ("null-root", "[null]\n1\n"),
    ("null-at-the-end", "[1,2,null]\n1\n"),
    ("too-many-children", "[1,null,null,2]\n1\n"),
    ("negative-grip", "[1]\n-1\n"),
    ("fraction", "[1.5]\n1\n"),
    ("grip-missing", "[1]\n"),
    ("value-too-large", "[1000000001]\n1\n"),
]


def children(values):
    """The nodes as lists of value, left and right, in level order."""
    nodes = [None if value is None else [value, None, None] for value in values]
    place = 1
    for node in filter(None, nodes):
        for side in (1, 2):
            node[side] = nodes[place] if place < len(nodes) else None
            place += 1
    return [node for node in nodes if node]


def level_order(root):
    nodes = [root]
    for node in nodes:
        if node:
            nodes += node[1:]
    while nodes and nodes[-1] is None:
        nodes.pop()
    return [node and node[0] for node in nodes]


def solve(values, grip):
    nodes = children(values)
    pieces = nodes[:1]
    for node in nodes:
        for side in (1, 2):
            child = node[side]
            if child and abs(child[0] - node[0]) > grip:
                pieces.append(child)
                node[side] = None
    return [level_order(piece) for piece in pieces]


def grown(rng, count, step, both=0.6, deep=False):
    """A random tree; the values of neighbours differ by at most the given step."""
    root = [rng.randint(-step, step), None, None]
    open_nodes, left = [root], count - 1
    while left > 0:
        node = open_nodes.pop() if deep else open_nodes.pop(rng.randrange(len(open_nodes)))
        sides = (1, 2) if rng.random() < both else (rng.choice((1, 2)),)
        for side in sides[:left]:
            node[side] = [node[0] + rng.randint(-step, step), None, None]
            open_nodes.append(node[side])
            left -= 1
    return level_order(root)


def chain(values, sides):
    """A tree that is a single path; the sides say where each next node hangs."""
    nodes = [[value, None, None] for value in values]
    for node, after, side in zip(nodes, nodes[1:], sides):
        node[side] = after
    return level_order(nodes[0])


def secret():
    rng = random.Random("storm-pieces")
    yield "empty", [], 5
    yield "one-node", [7], 0
    yield "two-hold", [7, 9], 2
    yield "two-break", [7, 9], 1
    yield "right-breaks", [7, None, 9], 1
    yield "child-is-thinner", [9, 2, 8], 3
    yield "child-is-thicker", [2, 9, 3], 3
    yield "exactly-the-grip", [10, 5, 15], 5
    yield "one-more-than-the-grip", [10, 4, 16], 5
    yield "all-break", [1, 10, 20, 30, 40, 50, 60], 3
    yield "breaks-within-a-piece", [1, 9, 2, 8, 30, None, None, 31, None, 60], 5
    yield "sides-are-kept", [5, None, 50, 51, None, None, 52], 3
    yield "children-trade-places", [5, 50, 6, None, 51, 7], 3
    yield "negative-values", [-5, 5, -9, -6, None, -30], 9
    yield "around-zero", [0, -1, 1, -2, 2, -3, 3], 1
    yield "largest-difference", [10**9, -(10**9), 10**9, None, None, -(10**9)], 10**9
    yield "largest-grip", [10**9, 0, 1, None, None, -(10**9)], 10**9
    yield "equal-pieces", [4, 9, 9, 4, 4, 4, 4], 1
    yield "grip-zero", grown(rng, 60, 1), 0
    yield "path-left", chain(range(0, 400, 2), [1] * 200), 1
    yield "path-zigzag", chain([n * n % 50 for n in range(300)], [1, 2] * 150), 20
    yield "path-deepest", chain([rng.randint(0, 9) for _ in range(501)], [rng.choice((1, 2)) for _ in range(500)]), 6
    for count in (10, 50, 200, 1000):
        yield f"random-{count}", grown(rng, count, 20), 12
    yield "random-few-break", grown(rng, 500, 100), 97
    yield "random-many-break", grown(rng, 500, 10), 1
    yield "random-large-values", grown(rng, 300, 10**6), 7 * 10**5
    yield "largest-whole", grown(rng, 4000, 3), 3
    yield "largest", grown(rng, 4000, 9, 0.9), 6


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
