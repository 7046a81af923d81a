import sys


def main():
    n, k, *ropes = map(int, sys.stdin.read().split())
    possible, too_long = 0, max(ropes) + 1
    while too_long - possible > 1:
        length = (possible + too_long) // 2
        if sum(rope // length for rope in ropes) >= k:
            possible = length
        else:
            too_long = length
    print(possible)


main()
