"""Writes all test data of this problem; the same bytes on every run.

Run it from anywhere: python3 problems/fresh-shelf/generators/gen.py
"""

import json
import random
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"

def shelf(capacity, life):
    return ["FreshShelf", capacity, life]


def put(minute, dish, price=5):
    return ["put", minute, dish, price]


def ask(minute, dish):
    return ["price", minute, dish]


def count(minute):
    return ["count", minute]


SAMPLES = [
    (
        [shelf(2, 10), put(0, "pie", 4), put(1, "soup", 3), ask(2, "pie"), put(3, "roll", 2), ask(3, "soup"), ask(9, "pie"),
         ask(10, "pie"), count(10)],
        "When the roll comes, the soup was not used since minute 1, the pie since minute 2; so the soup has to go. The pie "
        "is from minute 0 and is gone in minute 10, although it was asked for.",
    ),
    (
        [shelf(2, 5), put(0, "pie", 4), put(4, "soup", 3), put(5, "roll", 2), ask(5, "soup"), put(6, "soup", 7),
         ask(10, "soup"), count(10), count(11)],
        "In minute 5 the pie is spoiled, so there is room for the roll. The soup of minute 6 replaces the one before.",
    ),
]
INVALID = [
    ("no-room", '["FreshShelf"]\n[[0,5]]\n'),
    ("life-zero", '["FreshShelf"]\n[[1,0]]\n'),
    ("clock-goes-back", '["FreshShelf","count","count"]\n[[1,5],[3],[2]]\n'),
    ("capital", '["FreshShelf","price"]\n[[1,5],[3,"Pie"]]\n'),
    ("negative-price", '["FreshShelf","put"]\n[[1,5],[3,"pie",-1]]\n'),
    ("price-missing", '["FreshShelf","put"]\n[[1,5],[3,"pie"]]\n'),
    ("two-classes", '["FreshShelf","FreshShelf"]\n[[1,5],[1,5]]\n'),
]


def solve(calls):
    """Looks through the whole shelf at each call."""
    (_, capacity, life), *rest = calls
    dishes, results = {}, [None]
    for number, (name, minute, *arguments) in enumerate(rest):
        dishes = {dish: kept for dish, kept in dishes.items() if minute < kept[1] + life}
        result = None
        if name == "count":
            result = len(dishes)
        elif name == "price":
            result = -1
            if arguments[0] in dishes:
                result, since, _ = dishes[arguments[0]]
                dishes[arguments[0]] = (result, since, number)
        else:
            if arguments[0] not in dishes and len(dishes) == capacity:
                del dishes[min(dishes, key=lambda dish: dishes[dish][2])]
            dishes[arguments[0]] = (arguments[1], minute, number)
        results.append(result)
    return results


def day(rng, calls, capacity, life, kinds, step, puts=0.5):
    dishes = ["".join(chr(97 + int(digit)) for digit in str(n)) for n in range(kinds)]
    made, minute = [shelf(capacity, life)], 0
    for _ in range(calls):
        minute += rng.choice((0, rng.randint(0, step)))
        kind = rng.random()
        if kind < puts:
            made.append(put(minute, rng.choice(dishes), rng.randint(0, 99)))
        else:
            made.append(count(minute) if kind > 0.93 else ask(minute, rng.choice(dishes)))
    return made


def secret():
    rng = random.Random("fresh-shelf")
    yield "empty", [shelf(1, 1), count(0), ask(0, "pie")]
    yield "one-place", [shelf(1, 100), put(0, "a"), put(1, "b", 6), ask(2, "a"), ask(2, "b"), count(2)]
    yield "life-of-one", [shelf(3, 1), put(0, "a"), ask(0, "a"), ask(1, "a"), put(1, "a"), count(1), count(2)]
    yield "last-fresh-minute", [shelf(3, 10), put(5, "a"), ask(14, "a"), ask(15, "a"), ask(15, "a")]
    yield "price-zero", [shelf(3, 10), put(5, "a", 0), ask(6, "a"), ask(20, "a")]
    yield "replaced-is-fresh", [shelf(3, 10), put(0, "a", 1), put(9, "a", 2), ask(10, "a"), ask(18, "a"), ask(19, "a")]
    yield "replaced-is-used", [shelf(2, 99), put(0, "a"), put(1, "b"), put(2, "a"), put(3, "c"), ask(4, "a"), ask(4, "b")]
    yield "replaced-needs-no-room", [shelf(2, 99), put(0, "a"), put(1, "b"), put(2, "b", 7), ask(3, "a"), count(3)]
    yield "asked-is-used", [shelf(2, 99), put(0, "a"), put(1, "b"), ask(2, "a"), put(3, "c"), ask(4, "a"), ask(4, "b")]
    yield "asked-in-vain", [shelf(2, 99), put(0, "a"), put(1, "b"), ask(2, "c"), put(3, "c"), ask(4, "a"), ask(4, "b")]
    yield "count-uses-none", [shelf(2, 99), put(0, "a"), put(1, "b"), count(2), put(3, "c"), ask(4, "a"), ask(4, "b")]
    yield "asked-is-not-fresher", [shelf(2, 5), put(0, "a"), *[ask(n, "a") for n in range(1, 8)], count(8)]
    yield "spoiled-first", [shelf(2, 5), put(0, "a"), put(3, "b"), ask(4, "a"), put(5, "c"), ask(5, "b"), count(5)]
    yield "spoiled-in-the-middle", [
        shelf(3, 10), put(0, "a"), put(1, "b"), put(5, "c"), put(8, "a"), put(11, "d"), ask(11, "b"), ask(11, "c"), count(11),
    ]
    yield "given-away-and-put-again", [
        shelf(1, 10), put(0, "a"), put(2, "b"), put(4, "a", 9), ask(10, "a"), ask(13, "a"), ask(14, "a"), count(14),
    ]
    yield "twice-in-a-minute", [shelf(2, 4), put(3, "a", 1), put(3, "a", 2), ask(3, "a"), count(6), count(7), ask(7, "a")]
    yield "all-spoil-at-once", [shelf(5, 7), *[put(1, c) for c in "abcdefg"], count(7), count(8), put(8, "a"), count(8)]
    yield "large-numbers", [
        shelf(2000, 10**9), put(0, "zzzzzzzzzz", 10**9), ask(999999999, "zzzzzzzzzz"), ask(10**9, "zzzzzzzzzz"), count(10**9),
    ]
    for calls, capacity in ((20, 2), (60, 3), (200, 5)):
        yield f"random-{calls}", day(rng, calls, capacity, 12, capacity + 2, 3)
    yield "random-short-life", day(rng, 400, 10, 6, 12, 3)
    yield "random-long-life", day(rng, 400, 10, 10**6, 14, 1000)
    yield "random-few-puts", day(rng, 400, 4, 60, 6, 4, 0.2)
    yield "random-many-kinds", day(rng, 600, 50, 200, 200, 4, 0.7)
    yield "largest-small-shelf", day(rng, 1500, 5, 40, 9, 4)
    yield "largest-full", day(rng, 4000, 300, 3000, 500, 3, 0.4)


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
