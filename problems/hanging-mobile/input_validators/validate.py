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
    (weights,) = read(1)
    check(is_list(weights, 0, 4000), "weights must be a list of at most 4000 items")
    check(all(is_integer(weight, 1, 10**9) for weight in weights), "a weight is out of range")
    check(len(set(weights)) == len(weights), "a weight is there twice")
    sys.exit(42)


main()
