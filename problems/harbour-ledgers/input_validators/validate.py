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
    (ledgers,) = read(1)
    check(is_list(ledgers, 0, 10**4), "ledgers must be a list of at most 10000")
    for ledger in ledgers:
        check(is_list(ledger, 0, 20000), "a ledger must be a list")
        check(all(is_integer(value, -(10**6), 10**6) for value in ledger), "a value is no integer or out of range")
        check(ledger == sorted(ledger), "a ledger is out of order")
    check(sum(map(len, ledgers)) <= 20000, "there are too many entries")
    sys.exit(42)


main()
