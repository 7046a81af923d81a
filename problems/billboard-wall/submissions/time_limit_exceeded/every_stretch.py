# Slow: looks at every pair of first and last house, about n * n / 2 of them.
import sys


def main():
    heights = list(map(int, sys.stdin.read().split()))[1:]
    best = 0
    for first in range(len(heights)):
        lowest = heights[first]
        for last in range(first, len(heights)):
            if heights[last] < lowest:
                lowest = heights[last]
            area = lowest * (last - first + 1)
            if area > best:
                best = area
    print(best)


main()
