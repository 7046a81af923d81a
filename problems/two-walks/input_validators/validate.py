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


def depth(early, between):
    """The number of levels of the tree that the walks belong to; None where there is no such tree."""
    place = {number: i for i, number in enumerate(between)}
    deepest, todo = 0, [(0, 0, len(early), 1)]
    while todo:
        first, start, size, level = todo.pop()
        if size == 0:
            continue
        left = place[early[first]] - start
        if not 0 <= left < size:
            return None
        deepest = max(deepest, level)
        todo.append((first + 1, start, left, level + 1))
        todo.append((first + 1 + left, start + left + 1, size - 1 - left, level + 1))
    return deepest


def main():
    early, between = read(2)
    for walk in (early, between):
        check(is_list(walk, 1, 5000), "a walk must be a list of 1 to 5000")
        check(all(is_integer(number, -(10**4), 10**4) for number in walk), "a number is no integer or out of range")
        check(len(set(walk)) == len(walk), "a number comes twice")
    check(sorted(early) == sorted(between), "the walks hold different numbers")
    levels = depth(early, between)
    check(levels is not None and levels <= 500, "the walks belong to no tree, or to one with too many levels")
    sys.exit(42)


main()
