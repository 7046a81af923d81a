# Slow: tries all orders of the customers, 12! in the largest case.
import sys
from itertools import permutations


def main():
    n, *words = map(int, sys.stdin.read().split())
    times = [words[i * n : (i + 1) * n] for i in range(n)]
    best = 10**9
    for order in permutations(range(1, n)):
        minutes = times[0][order[0]] + times[order[-1]][0]
        for here, there in zip(order, order[1:]):
            minutes += times[here][there]
        if minutes < best:
            best = minutes
    print(best)


main()
