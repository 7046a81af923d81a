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


def check_tree(nodes):
    check(is_list(nodes, 0, 8001), "a tree must be a list")
    check(not nodes or nodes[0] is not None and nodes[-1] is not None, "no null at the start or end")
    check(all(node is None or is_integer(node, -(10**9), 10**9) for node in nodes), "a value is out of range")
    check(len(nodes) - nodes.count(None) <= 4000, "there are too many nodes")
    depths, place = [0], 1
    for node in nodes:
        if place == len(nodes):
            break
        check(bool(depths), "there are more places than nodes have children")
        depth = depths.pop(0) if node is not None else None
        if depth is not None:
            check(depth < 500, "the tree is too deep")
            depths += [depth + 1 for child in nodes[place : place + 2] if child is not None]
            place = min(place + 2, len(nodes))
    check(place >= len(nodes), "there are more places than nodes have children")


def main():
    root, grip = read(2)
    check_tree(root)
    check(is_integer(grip, 0, 10**9), "grip is out of range")
    sys.exit(42)


main()
