# Wrong: repairs each broken note by moving one task, and may break an earlier note by that.
import sys

n, m, *words = map(int, sys.stdin.read().split())
order = list(range(1, n + 1))
for a, b in zip(words[0::2], words[1::2]):
    if order.index(a) > order.index(b):
        order.remove(a)
        order.insert(order.index(b), a)
place = {task: number for number, task in enumerate(order)}
broken = any(place[a] >= place[b] for a, b in zip(words[0::2], words[1::2]))
print(*["IMPOSSIBLE"] if broken else order)
