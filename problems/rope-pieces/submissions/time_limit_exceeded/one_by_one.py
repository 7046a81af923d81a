# Slow: tries each length from the longest rope downwards.
import sys


def main():
    n, k, *ropes = map(int, sys.stdin.read().split())
    length = max(ropes)
    while length > 0 and sum(rope // length for rope in ropes) < k:
        length -= 1
    print(length)


main()
