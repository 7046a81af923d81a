import sys


def main():
    n, *words = map(int, sys.stdin.read().split())
    times = [words[i * n : (i + 1) * n] for i in range(n)]
    never = 10**9
    customers = n - 1
    # fastest[s][c]: all customers of the set s visited, c the last of them; customer c is place c + 1
    fastest = [[never] * customers for _ in range(1 << customers)]
    for c in range(customers):
        fastest[1 << c][c] = times[0][c + 1]
    for visited in range(1, 1 << customers):
        here = fastest[visited]
        for last in range(customers):
            if here[last] == never:
                continue
            minutes, rides = here[last], times[last + 1]
            for c in range(customers):
                if not visited >> c & 1:
                    there = fastest[visited | 1 << c]
                    if minutes + rides[c + 1] < there[c]:
                        there[c] = minutes + rides[c + 1]
    print(min(fastest[-1][c] + times[c + 1][0] for c in range(customers)))


main()
