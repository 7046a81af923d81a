"""Takes an input (exit code 42) that keeps what the statement promises: the names of the calls, and their arguments."""

import json
import sys


def check(condition, message):
    if not condition:
        sys.exit(f"invalid input: {message}")


def is_integer(value, low, high):
    return type(value) is int and low <= value <= high


def is_text(value, low, high, letters):
    return type(value) is str and low <= len(value) <= high and set(value) <= set(letters)


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


def main():
    calls = read_calls({"FerryGate": 2, "admit": 2, "opensAt": 2}, 3000)
    most, window = calls[0][1]
    check(is_integer(most, 1, 100), "most is out of range")
    check(is_integer(window, 1, 10**15), "window is out of range")
    last = 0
    for _, (time, plate) in calls[1:]:
        check(is_integer(time, last, 9 * 10**18), "a time is out of range, or earlier than the one before")
        check(is_text(plate, 1, 8, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"), "that is no plate")
        last = time
    sys.exit(42)


main()
