"""Takes an input (exit code 42) that keeps what the statement promises: one JSON value a line, one line a parameter."""

import json
import sys


def check(condition, message):
    if not condition:
        sys.exit(f"invalid input: {message}")


def is_list(value, low, high):
    return type(value) is list and low <= len(value) <= high


def read(count):
    lines = sys.stdin.read().split("\n")
    check(lines.pop() == "" and len(lines) == count, f"not {count} lines")
    try:
        return [json.loads(line) for line in lines]
    except ValueError:
        sys.exit("invalid input: a line is not JSON")


import re

OPERATIONS = "+-*/"
LIMIT = 10**15


def apply(operation, left, right):
    if operation == "/":
        check(right != 0, "a division by zero")
        return abs(left) // abs(right) * (1 if (left < 0) == (right < 0) else -1)
    return {"+": left + right, "-": left - right, "*": left * right}[operation]


def main():
    (tokens,) = read(1)
    check(is_list(tokens, 1, 10**4), "tokens must be a list of 1 to 10000")
    stack = []
    for token in tokens:
        check(type(token) is str, "a token is no string")
        if len(token) == 1 and token in OPERATIONS:
            check(len(stack) >= 2, "an operation lacks a value")
            right, left = stack.pop(), stack.pop()
            stack.append(apply(token, left, right))
            check(abs(stack[-1]) <= LIMIT, "a value is too large")
        else:
            check(re.fullmatch(r"0|-?[1-9][0-9]{0,6}", token), "a token is neither a number nor an operation")
            check(abs(int(token)) <= 10**6, "a number is too large")
            stack.append(int(token))
    check(len(stack) == 1, "more than one value is left")
    sys.exit(42)


main()
