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
    calls = read_calls({"FreshShelf": 2, "put": 3, "price": 2, "count": 1}, 4000)
    capacity, life = calls[0][1]
    check(is_integer(capacity, 1, 2000), "capacity is out of range")
    check(is_integer(life, 1, 10**9), "life is out of range")
    last = 0
    for name, (minute, *rest) in calls[1:]:
        check(is_integer(minute, last, 10**9), "a minute is out of range, or earlier than the one before")
        last = minute
        check(name == "count" or is_text(rest[0], 1, 10, "abcdefghijklmnopqrstuvwxyz"), "that is no dish")
        check(name != "put" or is_integer(rest[1], 0, 10**9), "a price is out of range")
    sys.exit(42)


main()
