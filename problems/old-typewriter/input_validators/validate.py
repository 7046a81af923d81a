"""Takes an input (exit code 42) that keeps what the statement promises: one JSON value a line, one line a parameter."""

import json
import sys


def check(condition, message):
    if not condition:
        sys.exit(f"invalid input: {message}")


def is_text(value, low, high, letters):
    return type(value) is str and low <= len(value) <= high and set(value) <= set(letters)


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
    (keys,) = read(1)
    check(is_list(keys, 1, 15000), "keys must be a list of 1 to 15000 items")
    check(all(is_text(key, 1, 1, "abcdefghijklmnopqrstuvwxyz_<^") for key in keys), "there is no such key")
    sys.exit(42)


main()
