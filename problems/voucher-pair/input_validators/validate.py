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
    prices, voucher = read(2)
    check(is_list(prices, 2, 20000), "prices must be a list of 2 to 20000")
    check(all(is_integer(price, -(10**9), 10**9) for price in prices), "a price is no integer or out of range")
    check(is_integer(voucher, -(10**9), 10**9), "the voucher is no integer or out of range")
    seen, pairs = {}, 0
    for price in prices:
        pairs += seen.get(voucher - price, 0)
        seen[price] = seen.get(price, 0) + 1
    check(pairs == 1, f"{pairs} pairs add up to the voucher")
    sys.exit(42)


main()
