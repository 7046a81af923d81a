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


def levels(values):
    """The number of levels of a tree in level order; None where the list describes no tree."""
    if values and (values[0] is None or values[-1] is None):
        return None
    count, at, width = 0, 0, 1
    while at < len(values):
        level = values[at : at + width]
        if not level:
            return None
        at += width
        width = 2 * sum(value is not None for value in level)
        count += 1
    return count


def main():
    (root,) = read(1)
    check(is_list(root, 0, 8001), "the tree must be a list")
    nodes = [value for value in root if value is not None]
    check(len(nodes) <= 4000, "the tree has too many nodes")
    check(all(is_integer(value, -1000, 1000) for value in nodes), "a value is no integer or out of range")
    depth = levels(root)
    check(depth is not None and depth <= 500, "the list is no tree, or one with too many levels")
    sys.exit(42)


main()
