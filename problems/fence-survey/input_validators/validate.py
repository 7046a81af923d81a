"""Whether the fence crosses itself is checked up to 300 posts; larger ones are built so that they can't."""

import re
import sys

INTEGER = r"(?:0|-?[1-9][0-9]{0,6})"


def side(a, b, c):
    """Positive, zero or negative: where c lies, seen from a to b."""
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def between(a, b, c):
    """Whether c, which lies on the line through a and b, lies between them."""
    return min(a[0], b[0]) <= c[0] <= max(a[0], b[0]) and min(a[1], b[1]) <= c[1] <= max(a[1], b[1])


def meet(a, b, c, d):
    """Whether the stretches ab and cd have a point in common."""
    sides = side(a, b, c), side(a, b, d), side(c, d, a), side(c, d, b)
    touching = zip(sides, ((a, b, c), (a, b, d), (c, d, a), (c, d, b)), strict=True)
    if any(value == 0 and between(*points) for value, points in touching):
        return True
    return (sides[0] > 0) != (sides[1] > 0) and (sides[2] > 0) != (sides[3] > 0) and 0 not in sides


def crosses_itself(posts):
    count = len(posts)
    for i in range(count):
        for j in range(i + 2, count - (i == 0)):
            if meet(posts[i], posts[i + 1], posts[j], posts[(j + 1) % count]):
                return True
    return False


def main():
    match = re.fullmatch(rf"([1-9][0-9]*)\n((?:{INTEGER} {INTEGER}\n)+)", sys.stdin.read())
    if not match:
        return "the input must be a number and lines of two integers"
    posts = [tuple(map(int, line.split())) for line in match[2].splitlines()]
    if not 3 <= int(match[1]) <= 5000 or len(posts) != int(match[1]):
        return "the number of posts is out of range or not the number of lines"
    if any(abs(value) > 10**6 for post in posts for value in post):
        return "a place is out of range"
    if len(set(posts)) != len(posts):
        return "two posts stand on the same place"
    if len(posts) <= 300 and crosses_itself(posts):
        return "the fence crosses or touches itself"
    return 42


sys.exit(main())
