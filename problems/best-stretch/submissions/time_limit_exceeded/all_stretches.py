# Slow: adds up every stretch, about n * n / 2 steps.
import sys


def main():
    days = list(map(int, sys.stdin.read().split()))[1:]
    best = days[0]
    for start in range(len(days)):
        total = 0
        for end in range(start, len(days)):
            total += days[end]
            if total > best:
                best = total
    print(best)


main()
