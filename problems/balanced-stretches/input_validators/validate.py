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
    changes, total = read(2)
    check(is_list(changes, 1, 66000), "changes must be a list of 1 to 66000")
    check(all(is_integer(change, -1000, 1000) for change in changes), "a change is no integer or out of range")
    check(is_integer(total, -(10**8), 10**8), "the total is no integer or out of range")
    sys.exit(42)


main()
