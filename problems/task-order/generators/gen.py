"""Writes all test data of this problem; the same bytes on every run.

Run it from anywhere: python3 problems/task-order/generators/gen.py
"""

import json
import random
from heapq import heapify, heappop, heappush
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"
TASKS, NOTES = 5000, 10**4

DIAMOND = "4 4\n3 2\n3 4\n2 1\n4 1\n"
CIRCLE = "3 3\n1 2\n2 1\n1 3\n"
SAMPLES = [DIAMOND, CIRCLE, "3 0\n"]
# What is said beside the samples; plain text.
EXPLANATIONS = [
    "Task 3 comes first and task 1 last; 2 and 4 can be done in either order, so 3 4 2 1 is right as well.",
    "The tasks 1 and 2 each wait for the other.",
    "There are no notes at all, so every order is right.",
]
INVALID = [
    ("no-tasks", "0 0\n"),
    ("task-zero", "2 1\n0 1\n"),
    ("task-too-large", "2 1\n1 3\n"),
    ("note-missing", "2 2\n1 2\n"),
]
# Outputs that the output validator has to accept and to refuse.
OUTPUTS = {
    "valid_output": [
        ("other-order", DIAMOND, "3 4 2 1\n"),
        ("several-lines", DIAMOND, "3\n2\n4\n1\n"),
        ("no-newline", DIAMOND, "3 2 4 1"),
        ("impossible", CIRCLE, "IMPOSSIBLE\n"),
    ],
    "invalid_output": [
        ("note-ignored", DIAMOND, "3 2 1 4\n"),
        ("task-missing", DIAMOND, "3 2 4\n"),
        ("task-twice", DIAMOND, "3 2 2 1\n"),
        ("task-too-many", DIAMOND, "3 2 4 1 1\n"),
        ("task-unknown", DIAMOND, "3 2 5 1\n"),
        ("task-huge", DIAMOND, "3 2 4 99999999999999999999\n"),
        ("task-negative", DIAMOND, "3 2 4 -1\n"),
        ("not-a-number", DIAMOND, "3 2 4x 1\n"),
        ("empty", DIAMOND, ""),
        ("gives-up", DIAMOND, "IMPOSSIBLE\n"),
        ("order-for-circle", CIRCLE, "1 2 3\n"),
        ("lower-case", CIRCLE, "impossible\n"),
        ("more-after-impossible", CIRCLE, "IMPOSSIBLE 1\n"),
    ],
}


def solve(text):
    """The order in which always the free task with the smallest number is next."""
    tasks, _, *words = map(int, text.split())
    after = [[] for _ in range(tasks + 1)]
    waits = [0] * (tasks + 1)
    for first, second in zip(words[0::2], words[1::2], strict=True):
        after[first].append(second)
        waits[second] += 1
    free = [task for task in range(1, tasks + 1) if waits[task] == 0]
    heapify(free)
    order = []
    while free:
        order.append(heappop(free))
        for task in after[order[-1]]:
            waits[task] -= 1
            if waits[task] == 0:
                heappush(free, task)
    return f"{' '.join(map(str, order))}\n" if len(order) == tasks else "IMPOSSIBLE\n"


def case(tasks, notes):
    return "".join(f"{a} {b}\n" for a, b in [(tasks, len(notes)), *notes])


def possible(rng, tasks, notes):
    """Notes that fit a hidden order."""
    order = rng.sample(range(1, tasks + 1), tasks)
    pairs = [sorted(rng.sample(range(tasks), 2)) for _ in range(notes)]
    return [(order[a], order[b]) for a, b in pairs]


def chain(order):
    return list(zip(order, order[1:]))


def secret():
    rng = random.Random("task-order")
    yield "one-task", case(1, [])
    yield "one-task-before-itself", case(1, [(1, 1)])
    yield "no-notes", case(6, [])
    yield "one-note", case(2, [(2, 1)])
    yield "note-repeated", case(3, [(3, 1), (3, 1), (3, 1)])
    yield "backwards", case(5, chain([5, 4, 3, 2, 1]))
    yield "circle-of-three", case(3, [(1, 2), (2, 3), (3, 1)])
    yield "circle-at-the-end", case(5, [(1, 2), (2, 3), (3, 4), (4, 5), (5, 4)])
    yield "circle-apart", case(5, [(2, 1), (3, 4), (4, 5), (5, 3)])
    yield "no-circle-but-looks-so", case(4, [(1, 2), (1, 3), (2, 4), (3, 4), (1, 4)])
    yield "itself-among-others", case(4, [(1, 2), (3, 3), (2, 4)])
    yield "star-out", case(50, [(50, task) for task in range(1, 50)])
    yield "star-in", case(50, [(task, 1) for task in range(2, 51)])
    for tasks, notes in ((10, 12), (60, 100), (500, 2000)):
        yield f"random-{tasks}", case(tasks, possible(rng, tasks, notes))
    notes = possible(rng, 500, 600)
    yield "random-one-turned", case(500, notes + [(notes[0][1], notes[0][0])])
    yield "random-anything", case(300, [(rng.randint(1, 300), rng.randint(1, 300)) for _ in range(150)])
    order = rng.sample(range(1, TASKS + 1), TASKS)
    yield "large-chain-backwards", case(TASKS, chain(list(range(TASKS, 0, -1))))
    yield "large-chain-shuffled", case(TASKS, rng.sample(chain(order), TASKS - 1))
    yield "large-circle", case(TASKS, chain([*order, order[0]]))
    yield "large-random", case(TASKS, possible(rng, TASKS, NOTES))
    yield "large-no-notes", case(TASKS, [])


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
    for folder in ("valid_output", "invalid_output"):
        for name, text, output in OUTPUTS[folder]:
            for suffix, content in (("in", text), ("ans", solve(text)), ("out", output)):
                write(folder, name, suffix, content)


if __name__ == "__main__":
    main()
