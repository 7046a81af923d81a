"""Writes all test data of this problem; the same bytes on every run.

Run it from anywhere: python3 problems/courier-round/generators/gen.py
"""

import json
import random
from itertools import permutations
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"
PLACES, TIME = 13, 10**6

SAMPLES = ["4\n0 9 2 9\n9 0 9 4\n9 3 0 9\n1 9 9 0\n", "2\n0 5\n8 0\n"]
# What is said beside the samples; plain text.
EXPLANATIONS = [
    "The round 1, 3, 2, 4, 1 takes 2 + 3 + 4 + 1 = 10 minutes. Riding the other way round would take 9 + 9 + 9"
    " + 9 = 36.",
    "There is a single customer: there and back.",
]
INVALID = [
    ("one-place", "1\n0\n"),
    ("too-many-places", "14\n" + "".join(" ".join(str(int(i != j)) for j in range(14)) + "\n" for i in range(14))),
    ("not-zero-to-itself", "2\n1 5\n8 0\n"),
    ("ride-of-no-time", "2\n0 0\n8 0\n"),
    ("too-long", "2\n0 1000001\n8 0\n"),
    ("short-row", "3\n0 1 2\n1 0\n1 2 0\n"),
]


def by_all_orders(times):
    customers = range(1, len(times))
    rounds = ([0, *order, 0] for order in permutations(customers))
    return min(sum(times[a][b] for a, b in zip(stops, stops[1:])) for stops in rounds)


def by_sets(times):
    """Grows the round by one customer a step, keyed by the set of the visited and the last of them."""
    fastest = {(1 << place, place): times[0][place] for place in range(1, len(times))}
    for _ in range(len(times) - 2):
        following = {}
        for (visited, last), minutes in fastest.items():
            for place in range(1, len(times)):
                if not visited >> place & 1:
                    key = visited | 1 << place, place
                    following[key] = min(following.get(key, 10**9), minutes + times[last][place])
        fastest = following
    return min(minutes + times[last][0] for (_, last), minutes in fastest.items())


def solve(text):
    count, *words = map(int, text.split())
    times = [words[row * count : (row + 1) * count] for row in range(count)]
    answer = by_sets(times)
    if count <= 7 and answer != by_all_orders(times):
        raise AssertionError(text)
    return f"{answer}\n"


def case(times):
    return "".join(f"{line}\n" for line in [len(times), *(" ".join(map(str, row)) for row in times)])


def matrix(count, time):
    """The times as given by a function of two different places."""
    return case([[time(i, j) if i != j else 0 for j in range(count)] for i in range(count)])


def on_a_map(rng, count, size):
    """Places in a plane; the rides take as long as the way along the streets, uphill a bit longer."""
    spots = [(rng.randint(0, size), rng.randint(0, size), rng.randint(0, 30)) for _ in range(count)]

    def ride(i, j):
        (x, y, z), (other_x, other_y, other_z) = spots[i], spots[j]
        return 1 + abs(x - other_x) + abs(y - other_y) + max(0, other_z - z)

    return matrix(count, ride)


def secret():
    rng = random.Random("courier-round")
    ring = rng.sample(range(1, PLACES), PLACES - 1)
    turn = dict(zip([0, *ring], [*ring, 0], strict=True))
    yield "two-equal", matrix(2, lambda i, j: 1)
    yield "two-longest", matrix(2, lambda i, j: TIME)
    yield "three", case([[0, 1, 9], [9, 0, 2], [3, 9, 0]])
    yield "three-other-way", case([[0, 9, 1], [3, 0, 9], [9, 2, 0]])
    yield "nearest-is-a-trap", case([[0, 1, 5, 5], [5, 0, 1, 4], [100, 5, 0, 4], [5, 5, 100, 0]])
    yield "long-way-back", case([[0, 2, 3, 4], [50, 0, 1, 5], [60, 3, 0, 2], [90, 1, 2, 0]])
    yield "detour-not-allowed", case([[0, 1, 50, 50], [1, 0, 1, 1], [50, 1, 0, 50], [50, 1, 50, 0]])
    yield "all-equal", matrix(8, lambda i, j: 7)
    yield "on-a-line", matrix(9, lambda i, j: abs(i - j) * 10)
    yield "one-way-ring", matrix(6, lambda i, j: 1 if j == (i + 1) % 6 else 100)
    for count in (5, 6, 7, 8, 9):
        yield f"random-{count}", matrix(count, lambda i, j: rng.randint(1, 100))
    yield "map-10", on_a_map(rng, 10, 50)
    yield "large-map", on_a_map(rng, PLACES, 200)
    yield "large-hidden-ring", matrix(PLACES, lambda i, j: 1 if turn[i] == j else rng.randint(2, 30))
    yield "large-random", matrix(PLACES, lambda i, j: rng.randint(1, TIME))
    yield "large-longest", matrix(PLACES, lambda i, j: TIME)
    yield "large-steep", matrix(PLACES, lambda i, j: rng.randint(1, 50) if i < j else rng.randint(500, 1000))


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
