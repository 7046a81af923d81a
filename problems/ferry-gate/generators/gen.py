"""Writes all test data of this problem; the same bytes on every run.

Run it from anywhere: python3 problems/ferry-gate/generators/gen.py
"""

import json
import random
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"

def gate(most, window):
    return ["FerryGate", most, window]


def a(time, plate="K7"):
    return ["admit", time, plate]


def o(time, plate="K7"):
    return ["opensAt", time, plate]


SAMPLES = [
    (
        [gate(2, 10), a(1, "AB1"), a(4, "AB1"), a(5, "AB1"), a(5, "XY2"), o(7, "AB1"), a(11, "AB1"), a(12, "AB1")],
        "At 5 the car AB1 has crossed twice within 10 ms. At 11 the crossing at 1 no longer counts, since it is not "
        "later than 1; at 12 those at 4 and at 11 do.",
    ),
    (
        [gate(1, 5), a(0), a(3), a(4), a(5), o(5), o(12)],
        "The visits at 3 and 4 were in vain and don't count, so the car gets on board at 5. The next chance is at 10.",
    ),
]
INVALID = [
    ("clock-goes-back", '["FerryGate","admit","admit"]\n[[1,5],[7,"A"],[6,"A"]]\n'),
    ("most-zero", '["FerryGate"]\n[[0,5]]\n'),
    ("window-zero", '["FerryGate"]\n[[1,0]]\n'),
    ("small-letters", '["FerryGate","admit"]\n[[1,5],[7,"a"]]\n'),
    ("time-too-large", '["FerryGate","admit"]\n[[1,5],[9000000000000000001,"A"]]\n'),
    ("plate-missing", '["FerryGate","opensAt"]\n[[1,5],[7]]\n'),
    ("time-is-a-text", '["FerryGate","opensAt"]\n[[1,5],["7","A"]]\n'),
]


def solve(calls):
    """Keeps all crossings and looks at the last of them."""
    (_, most, window), *rest = calls
    crossings, results = {}, [None]
    for name, time, plate in rest:
        known = crossings.setdefault(plate, [])
        opens = max(time, known[-most] + window) if len(known) >= most else time
        results.append(opens if name == "opensAt" else opens == time)
        if name == "admit" and opens == time:
            known.append(time)
    return results


def day(rng, count, most, window, plates, step, start=0):
    calls, time = [gate(most, window)], start
    for _ in range(count):
        time += rng.choice((0, rng.randint(0, step), rng.randint(0, step)))
        calls.append((a if rng.random() < 0.7 else o)(time, rng.choice(plates)))
    return calls


def secret():
    rng = random.Random("ferry-gate")
    yield "new", [gate(1, 1)]
    yield "opens-at-once", [gate(3, 100), o(0), o(7), a(7)]
    yield "window-of-one", [gate(1, 1), a(0), a(0), a(1), a(1), a(2)]
    yield "just-inside", [gate(1, 10), a(5), a(14)]
    yield "just-outside", [gate(1, 10), a(5), a(15)]
    yield "all-at-once", [gate(3, 10), *[a(8)] * 6, o(8), a(17), o(17), a(18), o(18)]
    yield "refused-do-not-count", [gate(2, 10), a(0), a(1), *[a(n) for n in range(2, 24)]]
    yield "border-of-slices", [gate(2, 10), a(8), a(9), a(10), a(11), a(18), a(19), o(19)]
    yield "plates-apart", [gate(1, 50), a(0, "A"), a(1, "B"), a(2, "A1"), a(3, "AA"), a(4, "A"), a(5, "B")]
    yield "opens-changes-nothing", [gate(2, 10), o(0), o(0), o(0), a(0), o(0), a(0), o(0), a(0), o(1)]
    yield "time-zero", [gate(1, 1000000000000000), a(0), a(0), o(0), a(1000000000000000)]
    yield "beyond-32-bits", [gate(1, 5000000000), a(3000000000), o(4000000000), a(7999999999), a(8000000000)]
    big = 9 * 10**18
    yield "beyond-doubles", [gate(1, 3), a(big - 9), a(big - 7), o(big - 7), a(big - 6), o(big - 4), o(big)]
    yield "beyond-doubles-one-off", [gate(2, 10**15), a(2**60 + 1), a(2**60 + 2), o(2**60 + 3), a(2**60 + 10**15)]
    for count in (10, 50, 200):
        yield f"random-{count}", day(rng, count, 2, 20, ["A", "B"], 10)
    yield "random-one-plate", day(rng, 300, 5, 100, ["ISLAND1"], 20)
    yield "random-strict", day(rng, 300, 1, 100, ["A1", "B2", "C3"], 30)
    yield "random-dense", day(rng, 500, 20, 50, ["A1", "1A"], 3)
    yield "random-large-times", day(rng, 500, 3, 10**15, ["X", "Y"], 3 * 10**14, 8 * 10**18)
    yield "many-plates", day(rng, 1000, 2, 3000, [f"P{n}" for n in range(100)], 20)
    yield "largest-one-plate", day(rng, 3000, 100, 5000, ["Q"], 40)
    yield "largest", day(rng, 3000, 7, 400, ["FERRY", "VIEW", "X1"], 12, 10**12)


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
