# Slow: tries all orders, n! of them.
import sys
from itertools import permutations


def main():
    n, m, *words = map(int, sys.stdin.read().split())
    notes = list(zip(words[0::2], words[1::2]))
    for order in permutations(range(1, n + 1)):
        place = [0] * (n + 1)
        for number, task in enumerate(order):
            place[task] = number
        if all(place[a] < place[b] for a, b in notes):
            print(*order)
            return
    print("IMPOSSIBLE")


main()
