import sys

sys.setrecursionlimit(200000)


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


if depth(50000) == 50000:
    print(42)
