import sys
from collections import deque


def main():
    n, m, *words = map(int, sys.stdin.read().split())
    after = [[] for _ in range(n + 1)]
    waits = [0] * (n + 1)
    for a, b in zip(words[0::2], words[1::2]):
        after[a].append(b)
        waits[b] += 1
    free = deque(task for task in range(1, n + 1) if waits[task] == 0)
    order = []
    while free:
        task = free.popleft()
        order.append(task)
        for following in after[task]:
            waits[following] -= 1
            if waits[following] == 0:
                free.append(following)
    print(*order if len(order) == n else ["IMPOSSIBLE"])


main()
