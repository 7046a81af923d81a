# Crashes: looks up the price of the last stop even if no bus ever gets there.
import sys
from heapq import heappop, heappush

n, m, *rest = map(int, sys.stdin.read().split())
lines = {}
for a, b, t in zip(rest[0::3], rest[1::3], rest[2::3]):
    lines.setdefault(a, []).append((b, t))
price = {}
heap = [(0, 1)]
while heap:
    total, stop = heappop(heap)
    if stop not in price:
        price[stop] = total
        for end, ticket in lines.get(stop, []):
            heappush(heap, (total + ticket, end))
print(price[n])
