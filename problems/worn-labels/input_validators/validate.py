"""Takes an input (exit code 42) that keeps what the statement promises: one JSON value a line, one line a parameter."""

import json
import sys


def check(condition, message):
    if not condition:
        sys.exit(f"invalid input: {message}")


def is_text(value, low, high, letters):
    return type(value) is str and low <= len(value) <= high and set(value) <= set(letters)


def read(count):
    lines = sys.stdin.read().split("\n")
    check(lines.pop() == "" and len(lines) == count, f"not {count} lines")
    try:
        return [json.loads(line) for line in lines]
    except ValueError:
        sys.exit("invalid input: a line is not JSON")


def main():
    label, word = read(2)
    letters = "abcdefghijklmnopqrstuvwxyz"
    check(is_text(label, 0, 1500, letters + "?*"), "label must be a text of at most 1500 allowed characters")
    check(is_text(word, 0, 1500, letters), "word must be a text of at most 1500 small letters")
    sys.exit(42)


main()
