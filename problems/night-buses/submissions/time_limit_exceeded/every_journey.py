# Slow: follows every journey that visits no stop twice; there can be 2 to the power of 50 of them.
import sys


def main():
    n, m, *rest = map(int, sys.stdin.read().split())
    lines = [[] for _ in range(n + 1)]
    for a, b, t in zip(rest[0::3], rest[1::3], rest[2::3]):
        lines[a].append((b, t))
    best = None
    visited = [False] * (n + 1)
    visited[1] = True
    journey = [(1, 0, iter(lines[1]))]
    while journey:
        stop, total, choices = journey[-1]
        for end, ticket in choices:
            if end == n and (best is None or total + ticket < best):
                best = total + ticket
            if end != n and not visited[end]:
                visited[end] = True
                journey.append((end, total + ticket, iter(lines[end])))
                break
        else:
            journey.pop()
            visited[stop] = False
    print(-1 if best is None else best)


main()
