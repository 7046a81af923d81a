import sys


def main():
    days = list(map(int, sys.stdin.read().split()))[1:]
    best = ending_here = days[0]
    for day in days[1:]:
        ending_here = max(day, ending_here + day)
        best = max(best, ending_here)
    print(best)


main()
