# Wrong: lets the buses go in both directions.
import sys
from heapq import heappop, heappush

n, m, *rest = map(int, sys.stdin.read().split())
lines = [[] for _ in range(n + 1)]
for a, b, t in zip(rest[0::3], rest[1::3], rest[2::3]):
    lines[a].append((b, t))
    lines[b].append((a, t))
price = [None] * (n + 1)
heap = [(0, 1)]
while heap:
    total, stop = heappop(heap)
    if price[stop] is None:
        price[stop] = total
        for end, ticket in lines[stop]:
            heappush(heap, (total + ticket, end))
print(-1 if price[n] is None else price[n])
