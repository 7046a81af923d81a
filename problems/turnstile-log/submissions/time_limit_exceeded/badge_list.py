# Slow: a list is searched from its start for each line, up to n * n / 2 steps.
import sys


def main():
    inside = []
    most = when = 0
    for number, line in enumerate(sys.stdin.read().splitlines()[1:], 1):
        word, badge = line.split()
        place = 0
        while place < len(inside) and inside[place] != badge:
            place += 1
        if word == "in" and place == len(inside):
            inside.append(badge)
        elif word == "out" and place < len(inside):
            del inside[place]
        if len(inside) > most:
            most, when = len(inside), number
    print(most, when)


main()
