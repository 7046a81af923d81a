# Crashes: recurses once for each task of a chain; Python allows about 1000 levels.
import sys

n, m, *words = map(int, sys.stdin.read().split())
after = [[] for _ in range(n + 1)]
for a, b in zip(words[0::2], words[1::2]):
    after[a].append(b)
mark = [0] * (n + 1)
order = []


def visit(task):
    if mark[task]:
        return mark[task] == 2
    mark[task] = 1
    if not all(visit(following) for following in after[task]):
        return False
    mark[task] = 2
    order.append(task)
    return True


if all(visit(task) for task in range(1, n + 1)):
    print(*reversed(order))
else:
    print("IMPOSSIBLE")
