"""Takes an input (exit code 42) that keeps what the statement promises: the names of the calls, and their arguments."""

import json
import sys


def check(condition, message):
    if not condition:
        sys.exit(f"invalid input: {message}")


def is_integer(value, low, high):
    return type(value) is int and low <= value <= high


def read_calls(counts, most):
    """The calls in order: a name and the arguments, as many as the method has."""
    lines = sys.stdin.read().split("\n")
    check(lines.pop() == "" and len(lines) == 2, "not two lines")
    try:
        names, arguments = map(json.loads, lines)
    except ValueError:
        sys.exit("invalid input: a line is not JSON")
    check(type(names) is list and type(arguments) is list, "the lines must be lists")
    check(len(names) == len(arguments) and 1 <= len(names) <= most + 1, "too few or too many calls")
    made, *methods = counts
    check(names[0] == made, "the class comes first")
    check(all(type(name) is str and name in methods for name in names[1:]), "there is no such method")
    for name, values in zip(names, arguments):
        check(type(values) is list and len(values) == counts[name], f"wrong number of arguments for {name}")
    return list(zip(names, arguments))


def main():
    (_, (rows, width)), *calls = read_calls({"HallPlan": 2, "seat": 1, "leave": 3, "free": 1}, 3000)
    check(is_integer(rows, 1, 30) and is_integer(width, 1, 60), "the hall has a wrong size")
    taken = [[False] * width for _ in range(rows)]
    for name, values in calls:
        if name == "seat":
            check(is_integer(values[0], 1, 100), "the party has a wrong size")
            place(taken, width, values[0])
            continue
        check(is_integer(values[0], 0, rows - 1), "there is no such row")
        if name == "leave":
            row, first, count = values
            check(is_integer(first, 0, width - 1) and is_integer(count, 1, width - first), "there are no such seats")
            check(all(taken[row][first : first + count]), "nobody sits there")
            taken[row][first : first + count] = [False] * count
    sys.exit(42)


def place(taken, width, party):
    """Seats a party as the statement says; whoever leaves must have been seated."""
    for row in taken:
        for first in range(width - party + 1):
            if not any(row[first : first + party]):
                row[first : first + party] = [True] * party
                return


main()
