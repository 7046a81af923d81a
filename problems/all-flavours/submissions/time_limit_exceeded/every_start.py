# Slow: walks on from every box until all flavours are there, up to n * n / 2 steps.
import sys


def main():
    n, k, *boxes = map(int, sys.stdin.read().split())
    best = n + 1
    for start in range(n):
        seen = set()
        for place in range(start, n):
            seen.add(boxes[place])
            if len(seen) == k:
                best = min(best, place - start + 1)
                break
    print(best if best <= n else -1)


main()
