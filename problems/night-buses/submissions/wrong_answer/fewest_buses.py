# Wrong: finds the journey with the fewest buses and prints what it costs.
import sys
from collections import deque

n, m, *rest = map(int, sys.stdin.read().split())
lines = [[] for _ in range(n + 1)]
for a, b, t in zip(rest[0::3], rest[1::3], rest[2::3]):
    lines[a].append((b, t))
price = [-1] * (n + 1)
price[1] = 0
queue = deque([1])
while queue:
    stop = queue.popleft()
    for end, ticket in lines[stop]:
        if price[end] < 0:
            price[end] = price[stop] + ticket
            queue.append(end)
print(price[n])
