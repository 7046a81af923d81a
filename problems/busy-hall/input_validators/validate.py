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
    (bookings,) = read(1)
    check(is_list(bookings, 1, 6000), "bookings must be a list of 1 to 6000")
    for booking in bookings:
        check(is_list(booking, 2, 2), "a booking must be a list of two")
        check(all(is_integer(minute, 0, 10**6) for minute in booking), "a minute is no integer or out of range")
        check(booking[0] <= booking[1], "a booking ends before it starts")
    sys.exit(42)


main()
