"""Takes an input (exit code 42) that keeps what the statement promises: one JSON value a line, one line a parameter."""

import json
import sys


def check(condition, message):
    if not condition:
        sys.exit(f"invalid input: {message}")


def is_integer(value, low, high):
    return type(value) is int and low <= value <= high


def is_list(value, low, high):
    return type(value) is list and low <= len(value) <= high


def read(count):
    lines = sys.stdin.read().split("\n")
    check(lines.pop() == "" and len(lines) == count, f"not {count} lines")
    try:
        return [json.loads(line) for line in lines]
    except ValueError:
        sys.exit("invalid input: a line is not JSON")


def ways(values, postage, most):
    """The number of ways; counts[s][p]: those with s stamps worth p."""
    counts = [[0] * (postage + 1) for _ in range(most + 1)]
    counts[0][0] = 1
    for value in values:
        for stamps in range(1, most + 1):
            for total in range(value, postage + 1):
                counts[stamps][total] += counts[stamps - 1][total - value]
    return sum(row[postage] for row in counts)


def main():
    values, postage, most = read(3)
    check(is_list(values, 1, 12), "there must be 1 to 12 values")
    check(all(is_integer(value, 1, 200) for value in values), "a value is out of range")
    check(len(set(values)) == len(values), "a value is there twice")
    check(is_integer(postage, 1, 200) and is_integer(most, 1, 10), "postage or most is out of range")
    check(ways(values, postage, most) <= 2000, "there are too many ways")
    sys.exit(42)


main()
