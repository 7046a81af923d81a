"""Writes all test data of this problem; the same bytes on every run.

Run it from anywhere: python3 problems/two-walks/generators/gen.py
"""

import json
import random
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"

SAMPLES = [
    (([8, 3, 5, 9], [3, 5, 8, 9]), "8 is the root; 3 and 5 are left of it, 9 right. 5 is the right child of 3."),
    (([1, 2], [2, 1]), "2 comes before 1 on the second walk, so it is the left child."),
]
INVALID = [
    ("empty", "[]\n[]\n"),
    ("different-numbers", "[1,2]\n[1,3]\n"),
    ("different-lengths", "[1,2]\n[1]\n"),
    ("twice", "[1,1]\n[1,1]\n"),
    ("no-tree", "[1,2,3]\n[3,1,2]\n"),
    ("one-list", "[1]\n"),
]


def solve(early, between):
    """Builds the tree with the stack method and writes it in level order."""
    children = {early[0]: [None, None]}
    stack, at = [early[0]], 0
    for number in early[1:]:
        side, parent = 0, stack[-1]
        while stack and stack[-1] == between[at]:
            side, parent = 1, stack.pop()
            at += 1
        children[parent][side] = number
        children[number] = [None, None]
        stack.append(number)
    order = [early[0]]
    for number in order:
        if number is not None:
            order += children[number]
    while order[-1] is None:
        order.pop()
    return order


def walks(rng, size, pick, span=10**4):
    """Both walks through a tree that grows node by node; pick chooses one of the free places."""
    numbers = rng.sample(range(-span, span + 1), size)
    children, free = {}, [(None, 0)]
    for number in numbers:
        children[free.pop(pick(rng, len(free)))] = number
        free += [(number, 0), (number, 1)]
    early, between, stack = [], [], [(children[None, 0], False)]
    while stack:
        number, seen = stack.pop()
        if seen:
            between.append(number)
        elif number is not None:
            early.append(number)
            stack += [(children.get((number, 1)), False), (number, True), (children.get((number, 0)), False)]
    return early, between


def anywhere(rng, count):
    return rng.randrange(count)


def newest(rng, count):
    return count - 1 - rng.randrange(min(count, 2))


def bushy(rng, count):
    return 0


def slim(rng, count):
    return max(rng.randrange(count), rng.randrange(count), rng.randrange(count))


def secret():
    rng = random.Random("two-walks")
    yield "single", [0], [0]
    yield "right-child", [1, 2], [1, 2]
    yield "both-children", [1, 2, 3], [2, 1, 3]
    yield "left-path", [5, 4, 3, 2, 1], [1, 2, 3, 4, 5]
    yield "right-path", [1, 2, 3, 4, 5], [1, 2, 3, 4, 5]
    yield "zigzag", [1, 2, 3, 4, 5], [2, 4, 5, 3, 1]
    yield "zero-inside", [3, 0, -1, 7], [-1, 0, 3, 7]
    yield "negative", [-5, -7, -6, -2], [-7, -6, -5, -2]
    yield "left-heavy", [9, 4, 1, 6, 5, 12], [1, 4, 5, 6, 9, 12]
    yield "right-heavy", [2, 1, 9, 5, 4, 7], [1, 2, 4, 5, 7, 9]
    yield "limits", [10**4, -(10**4)], [-(10**4), 10**4]
    yield "perfect", *walks(rng, 31, bushy)
    yield "perfect-and-one", *walks(rng, 32, bushy)
    for size in (6, 10, 25, 80, 300):
        yield f"random-{size}", *walks(rng, size, anywhere)
    yield "path-with-turns", *walks(rng, 60, newest)
    yield "slim", *walks(rng, 400, slim)
    yield "deepest-left", list(range(500)), list(range(499, -1, -1))
    yield "deepest-right", list(range(500)), list(range(500))
    yield "large-slim", *walks(rng, 2500, slim)
    yield "largest-bushy", *walks(rng, 5000, bushy)
    yield "largest-random", *walks(rng, 5000, anywhere)


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
