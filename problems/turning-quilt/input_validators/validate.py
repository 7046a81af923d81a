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
    (patches,) = read(1)
    check(is_list(patches, 1, 60), "patches must have 1 to 60 rows")
    check(all(is_list(row, 1, 60) and len(row) == len(patches[0]) for row in patches), "a row has a wrong length")
    small = "abcdefghijklmnopqrstuvwxyz"
    check(all(is_text(patch, 1, 1, small) for row in patches for patch in row), "a patch must be a small letter")
    sys.exit(42)


main()
