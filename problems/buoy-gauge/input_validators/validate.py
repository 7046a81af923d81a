"""Takes an input (exit code 42) that keeps what the statement promises: the names of the calls, and their arguments."""

import json
import sys


def check(condition, message):
    if not condition:
        sys.exit(f"invalid input: {message}")


def is_integer(value, low, high):
    return type(value) is int and low <= value <= high


def read_calls(counts, most):
    """The calls in order: a name and the arguments, as many as the method has."""
    lines = sys.stdin.read().split("\n")
    check(lines.pop() == "" and len(lines) == 2, "not two lines")
    try:
        names, arguments = map(json.loads, lines)
    except ValueError:
        sys.exit("invalid input: a line is not JSON")
    check(type(names) is list and type(arguments) is list, "the lines must be lists")
    check(len(names) == len(arguments) and 1 <= len(names) <= most + 1, "too few or too many calls")
    made, *methods = counts
    check(names[0] == made, "the class comes first")
    check(all(type(name) is str and name in methods for name in names[1:]), "there is no such method")
    for name, values in zip(names, arguments):
        check(type(values) is list and len(values) == counts[name], f"wrong number of arguments for {name}")
    return list(zip(names, arguments))


def is_height(value):
    return type(value) in (int, float) and -1000 <= value <= 1000 and round(value, 3) == value


def main():
    calls = read_calls({"BuoyGauge": 1, "note": 1, "median": 0, "spread": 0}, 6000)
    check(is_integer(calls[0][1][0], 1, 5000), "memory is out of range")
    check(len(calls) == 1 or calls[1][0] == "note", "the first call must note a reading")
    check(all(is_height(values[0]) for name, values in calls if name == "note"), "a height is out of range")
    sys.exit(42)


main()
