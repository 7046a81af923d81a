"""Writes all test data of this problem; the same bytes on every run.

Run it from anywhere: python3 problems/buoy-gauge/generators/gen.py
"""

import json
import random
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"
MEDIAN, SPREAD = ["median"], ["spread"]


def gauge(memory):
    return ["BuoyGauge", memory]


def n(height):
    return ["note", height]


SAMPLES = [
    (
        [gauge(3), n(1.5), MEDIAN, n(4.0), MEDIAN, n(2.25), MEDIAN, n(-1.0), MEDIAN, SPREAD],
        "The median is at first 1.5, then the average of 1.5 and 4, then 2.25. At last 1.5 is forgotten: 4, 2.25 and -1 are "
        "left.",
    ),
    ([gauge(1), n(10), n(-7.125), MEDIAN, SPREAD], "Only one reading is remembered."),
]
INVALID = [
    ("nothing-noted", '["BuoyGauge","median"]\n[[3],[]]\n'),
    ("memory-zero", '["BuoyGauge"]\n[[0]]\n'),
    ("too-high", '["BuoyGauge","note"]\n[[3],[1000.001]]\n'),
    ("four-digits", '["BuoyGauge","note"]\n[[3],[1.0001]]\n'),
    ("height-is-a-text", '["BuoyGauge","note"]\n[[3],["1"]]\n'),
    ("not-a-number", '["BuoyGauge","note"]\n[[3],[NaN]]\n'),
    ("median-of-what", '["BuoyGauge","note","median"]\n[[3],[1],[1]]\n'),
]


def solve(calls):
    """Sorts thousandths anew at each question."""
    (_, memory), *rest = calls
    noted, results = [], [None]
    for name, *arguments in rest:
        latest = sorted(noted[-memory:])
        if name == "note":
            noted.append(round(arguments[0] * 1000))
            results.append(None)
        elif name == "spread":
            results.append((latest[-1] - latest[0]) / 1000)
        else:
            results.append((latest[len(latest) // 2] + latest[~(len(latest) // 2)]) / 2000)
    return results


def waves(rng, calls, memory, low, high, asking=0.4, digits=3):
    made = [gauge(memory)]
    while len(made) <= calls:
        if len(made) > 1 and rng.random() < asking:
            made.append(rng.choice((MEDIAN, MEDIAN, SPREAD)))
        else:
            made.append(n(round(rng.uniform(low, high), digits)))
    return made


def asked(memory, heights):
    return [gauge(memory), *[call for height in heights for call in (n(height), MEDIAN, SPREAD)]]


def secret():
    rng = random.Random("buoy-gauge")
    yield "nothing", [gauge(1)]
    yield "one", asked(1, [0.001])
    yield "memory-of-one", asked(1, [3.5, -3.5, 0.0, 1000, -1000])
    yield "memory-of-two", asked(2, [1, 2, 4, 8, 16, 32])
    yield "ascending", asked(4, range(1, 12))
    yield "descending", asked(4, range(12, 1, -1))
    yield "equal", asked(3, [2.5] * 7)
    yield "equal-but-one", asked(5, [2.5, 2.5, 2.5, 9.75, 2.5, 2.5, 2.5, 2.5, 2.5, 2.5])
    yield "numbers-are-no-texts", asked(5, [9, 10, 100, 2, 33, 5.5, 11, 1000])
    yield "negative-numbers", asked(5, [-1, -2, -10, -9, -100, -33, -5.5])
    yield "around-zero", asked(3, [-0.001, 0.0, 0.001, -0.002, 0.002])
    yield "thousandths", asked(4, [0.001, 0.002, 0.004, 0.007, 0.011, 0.016])
    yield "largest-heights", asked(2, [1000, -1000, 1000, 999.999, -999.999])
    yield "large-sum", asked(2, [999.998, 999.999, 1000, 999.997])
    yield "memory-not-filled", asked(5000, [3, 1, 2, 5, 4])
    yield "outlier-is-forgotten", asked(3, [1, 1, 500, 1, 1, 1, -500, 1, 1, 1])
    yield "only-notes", [gauge(7), *[n(round(rng.uniform(-5, 5), 2)) for _ in range(50)], MEDIAN, SPREAD]
    for calls, memory in ((20, 3), (60, 10), (200, 21), (500, 100)):
        yield f"random-{calls}", waves(rng, calls, memory, -20, 20)
    yield "random-few-values", waves(rng, 500, 9, 0, 3, 0.4, 0)
    yield "random-many-questions", waves(rng, 800, 20, -1000, 1000, 0.8)
    yield "random-narrow", waves(rng, 800, 64, 7, 7.05)
    yield "largest-even", waves(rng, 3000, 1000, -9, 9, 0.5, 2)
    yield "largest", waves(rng, 6000, 1501, -99, 99, 0.5, 1)


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
