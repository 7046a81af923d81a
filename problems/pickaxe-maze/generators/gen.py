"""Writes all test data of this problem; the same bytes on every run.

Run it from anywhere: python3 problems/pickaxe-maze/generators/gen.py
"""

import json
import random
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"
MAX = 150

SAMPLES = ["4 5\nS#..E\n.#.##\n.#.#.\n.....\n", "1 6\nS.##.E\n"]
# What is said beside the samples; plain text.
EXPLANATIONS = [
    "The way around the rocks takes 10 steps; straight through the rock beside the start it is 4.",
    "There are two rocks between start and exit, and the pickaxe only lasts for one.",
]
INVALID = [
    ("no-exit", "1 3\nS..\n"),
    ("two-starts", "1 3\nSSE\n"),
    ("short-row", "2 3\nS..\n.E\n"),
    ("unknown-cell", "1 3\nSxE\n"),
    ("row-missing", "2 2\nSE\n"),
    ("too-wide", "1 151\nSE" + "." * 149 + "\n"),
]


def distances(rows, origin):
    """Steps from the origin to the cells that it reaches over free cells, and to the rocks beside those."""
    found = {origin: 0}
    wave = [origin]
    while wave:
        following = []
        for row, column in wave:
            for cell in ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)):
                if 0 <= cell[0] < len(rows) and 0 <= cell[1] < len(rows[0]) and cell not in found:
                    found[cell] = found[row, column] + 1
                    if rows[cell[0]][cell[1]] != "#":
                        following.append(cell)
        wave = following
    return found


def solve(text):
    """Meets in the middle: at most one cell is a rock, so it is the same one seen from both ends."""
    rows = text.split()[2:]
    places = {cell: (r, c) for r, row in enumerate(rows) for c, cell in enumerate(row) if cell in "SE"}
    start, end = distances(rows, places["S"]), distances(rows, places["E"])
    return f"{min((start[cell] + end[cell] for cell in start.keys() & end.keys()), default=-1)}\n"


def case(rows):
    return "".join(f"{line}\n" for line in [f"{len(rows)} {len(rows[0])}", *rows])


def filled(rng, height, width, rock, start=None, end=None):
    """A maze in which each cell is rock with the given probability."""
    rows = [["#" if rng.random() < rock else "." for _ in range(width)] for _ in range(height)]
    cells = [(row, column) for row in range(height) for column in range(width)]
    ends = rng.sample(cells, 2)
    for letter, place, chosen in (("S", start, ends[0]), ("E", end, ends[1])):
        row, column = place or chosen
        rows[row][column] = letter
    return case(["".join(row) for row in rows])


def snake(height, width, wall):
    """Corridors joined at alternating ends, so that the way runs through all of them."""
    rows = []
    for row in range(height):
        if row % 2 == 0:
            rows.append("." * width)
        else:
            rows.append(wall * (width - 1) + "." if row % 4 == 1 else "." + wall * (width - 1))
    rows[0] = "S" + rows[0][1:]
    rows[-1] = rows[-1][:-1] + "E"
    return rows


def secret():
    rng = random.Random("pickaxe-maze")
    corners = {"start": (0, 0), "end": (MAX - 1, MAX - 1)}
    yield "side-by-side", case(["SE"])
    yield "on-top", case(["E", "S"])
    yield "one-rock", case(["S#E"])
    yield "two-rocks", case(["S##E"])
    yield "two-rocks-apart", case(["S#.#E"])
    yield "column", case(["S", ".", "#", ".", "E"])
    yield "no-diagonal", case(["S##", "##E"])
    yield "open", case(["S....", ".....", "....E"])
    yield "walled-in", case(["###.", "#S#.", "###E"])
    yield "walled-in-twice", case(["#####", "#S#.#", "#####", "#.#E#", "#####"])
    # The pickaxe is a trap: the way that breaks a rock early comes first to a cell behind which a rock is left.
    yield "save-it-for-later", case(["S#.....", ".#.####", "...#E..", "######."])
    yield "save-it-for-much-later", case(["S#......#E", ".#.#####.#", "...#####.#", "########.."])
    for height, width, rock in ((5, 9, 0.4), (12, 7, 0.45), (30, 30, 0.4), (60, 20, 0.5)):
        yield f"random-{height}x{width}", filled(rng, height, width, rock)
    yield "snake", case(snake(21, 30, "#"))
    thick = [row for line in snake(15, 20, "#") for row in ([line, line] if "#" in line else [line])]
    yield "snake-thick-walls", case(thick)
    yield "wide", filled(rng, 2, MAX, 0.3)
    yield "tall", filled(rng, MAX, 3, 0.3)
    yield "large-open", filled(rng, MAX, MAX, 0.0, **corners)
    yield "large-sparse", filled(rng, MAX, MAX, 0.25, **corners)
    yield "large-dense", filled(rng, MAX, MAX, 0.38, **corners)
    yield "large-snake", case(snake(MAX - 1, MAX, "#"))


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
