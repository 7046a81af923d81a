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


def main():
    lamps, walks = read(2)
    check(is_list(lamps, 1, 12000), "lamps must be a list of 1 to 12000 items")
    check(all(type(lamp) is bool for lamp in lamps), "a lamp is on or off")
    check(is_list(walks, 0, 9000), "walks must be a list of at most 9000 items")
    for walk in walks:
        check(is_list(walk, 2, 2) and is_integer(walk[0], 0, len(lamps) - 1), "a walk must begin at a lamp")
        check(is_integer(walk[1], walk[0], len(lamps) - 1), "a walk must end at the same lamp or a later one")
    sys.exit(42)


main()
