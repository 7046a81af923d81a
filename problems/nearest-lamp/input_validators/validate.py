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
    street, lamp = read(2)
    signs = "abcdefghijklmnopqrstuvwxyz0123456789.#"
    check(is_text(street, 1, 12000, signs), "street must be a text of 1 to 12000 allowed characters")
    check(is_text(lamp, 1, 1, signs), "lamp must be one allowed character")
    check(lamp in street, "there is no lamp")
    sys.exit(42)


main()
