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


def is_town(value):
    return is_text(value, 1, 4, "abcdefghijklmnopqrstuvwxyz")


def main():
    canals, keeps, start, goal = read(4)
    check(is_list(canals, 0, 3000), "there must be at most 3000 canals")
    check(all(is_list(canal, 2, 2) and all(map(is_town, canal)) for canal in canals), "a canal joins two towns")
    check(is_list(keeps, len(canals), len(canals)), "keeps must be as long as canals")
    check(all(type(keep) in (int, float) and 0 < keep <= 1 for keep in keeps), "a share is out of range")
    check(is_town(start) and is_town(goal), "start and goal must be towns")
    sys.exit(42)


main()
