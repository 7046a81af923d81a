"""Writes all test data of this problem; the same bytes on every run.

Run it from anywhere: python3 problems/hall-plan/generators/gen.py
"""

import json
import random
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"

def hall(rows, width):
    return ["HallPlan", rows, width]


def s(party):
    return ["seat", party]


def leave(row, first, count):
    return ["leave", row, first, count]


def f(row):
    return ["free", row]


SAMPLES = [
    (
        [hall(2, 5), s(3), s(4), s(2), s(1), leave(0, 1, 2), f(0), s(2), s(3)],
        "After 3 and 2 in the front row and 4 and 1 behind, the hall is full. Two of the first party leave, and the "
        "next two sit down there.",
    ),
    (
        [hall(2, 3), s(2), s(2), s(2), f(0), f(1), s(1), s(1)],
        "Each row has one seat left, but the third party wants to sit side by side in one row.",
    ),
]
INVALID = [
    ("no-rows", '["HallPlan"]\n[[0,5]]\n'),
    ("row-too-wide", '["HallPlan"]\n[[1,61]]\n'),
    ("empty-party", '["HallPlan","seat"]\n[[1,5],[0]]\n'),
    ("no-such-row", '["HallPlan","free"]\n[[1,5],[1]]\n'),
    ("nobody-sits-there", '["HallPlan","seat","leave"]\n[[1,5],[2],[0,1,2]]\n'),
    ("leave-beyond-the-row", '["HallPlan","seat","leave"]\n[[2,2],[2],[0,1,2]]\n'),
    ("leave-without-count", '["HallPlan","seat","leave"]\n[[1,5],[2],[0,1]]\n'),
]


def find(rows, party):
    """Row and seat by searching the rows as texts."""
    for number, row in enumerate(rows):
        first = row.find("." * party)
        if first >= 0:
            return [number, first]
    return []


def change(rows, row, first, count, sign):
    rows[row] = rows[row][:first] + sign * count + rows[row][first + count :]


def solve(calls):
    (_, count, width), *rest = calls
    rows, results = ["." * width] * count, [None]
    for name, *arguments in rest:
        result = None
        if name == "seat":
            result = find(rows, arguments[0])
            if result:
                change(rows, *result, arguments[0], "#")
        elif name == "leave":
            change(rows, *arguments, ".")
        else:
            result = rows[arguments[0]].count(".")
        results.append(result)
    return results


def evening(rng, count, rows, width, largest, leaving):
    """Random calls; with the given probability some of a taken run leave."""
    calls, taken = [hall(rows, width)], ["." * width] * rows
    while len(calls) <= count:
        row, first = rng.randrange(rows), rng.randrange(width)
        if rng.random() < leaving:
            run = len(taken[row]) - first - len(taken[row][first:].lstrip("#"))
            if run:
                calls.append(leave(row, first, rng.randint(1, run)))
                change(taken, *calls[-1][1:], ".")
        elif rng.random() < 0.15:
            calls.append(f(row))
        else:
            calls.append(s(rng.randint(1, largest)))
            place = find(taken, calls[-1][1])
            if place:
                change(taken, *place, calls[-1][1], "#")
    return calls


def secret():
    rng = random.Random("hall-plan")
    yield "one-seat", [hall(1, 1), f(0), s(1), f(0), s(1), leave(0, 0, 1), s(1)]
    yield "too-large-party", [hall(3, 5), s(6), s(100), f(0), s(5), f(0), f(1)]
    yield "fills-a-row", [hall(2, 4), s(4), s(4), s(1), f(0), f(1)]
    yield "not-around-the-corner", [hall(3, 4), s(3), s(3), s(2), s(2), s(2), f(0), f(1), f(2)]
    yield "front-row-again", [hall(2, 4), s(4), s(4), leave(0, 0, 4), s(2), s(2), s(1)]
    yield "leftmost-gap", [hall(1, 10), s(10), leave(0, 7, 3), leave(0, 1, 3), s(3), s(3), s(1)]
    yield "gap-too-small-on-the-left", [hall(1, 10), s(10), leave(0, 1, 2), leave(0, 5, 3), s(3), s(2), s(1)]
    yield "gap-at-the-end", [hall(1, 6), s(4), s(3), s(2), s(1)]
    yield "free-but-apart", [hall(1, 7), s(7), leave(0, 0, 1), leave(0, 2, 1), leave(0, 4, 1), s(2), f(0), s(1)]
    yield "gaps-grow-together", [hall(1, 6), s(2), s(2), s(2), leave(0, 1, 1), leave(0, 2, 1), s(2), f(0)]
    yield "parts-of-two-parties", [hall(1, 6), s(3), s(3), leave(0, 2, 2), f(0), s(2), s(1)]
    yield "best-fit-is-wrong", [hall(2, 8), s(8), s(6), leave(0, 2, 5), s(2), s(2), f(0)]
    yield "full-width", [hall(2, 60), s(60), f(0), s(60), s(60), leave(1, 0, 60), s(60)]
    yield "last-seat-of-wide-row", [hall(1, 60), s(59), s(1), s(1), leave(0, 59, 1), s(1), f(0)]
    yield "one-column", [hall(5, 1), s(1), s(1), s(2), leave(0, 0, 1), s(1), s(1), f(4)]
    yield "singles-first", [hall(2, 5), *[s(1)] * 11, leave(0, 1, 3), s(3), f(0)]
    for count, rows, width, largest in ((30, 2, 6, 4), (100, 4, 8, 5), (300, 5, 12, 6), (500, 30, 3, 3)):
        yield f"random-{count}", evening(rng, count, rows, width, largest, 0.35)
    yield "random-crowded", evening(rng, 600, 6, 20, 3, 0.3)
    yield "random-many-leave", evening(rng, 600, 6, 20, 12, 0.8)
    yield "random-wide", evening(rng, 800, 3, 60, 15, 0.6)
    yield "largest-singles", [hall(30, 60), *[s(1)] * 1810, *[s(2)] * 1190]
    yield "largest-random", evening(rng, 3000, 30, 60, 20, 0.5)
    yield "largest-in-vain", [hall(30, 60), *[s(59)] * 30, *[s(2)] * 2960, *[s(1)] * 5, f(0), f(29)]


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
