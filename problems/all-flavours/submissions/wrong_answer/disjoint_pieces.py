# Wrong: starts with an empty stretch again each time it has seen everything.
import sys

n, k, *boxes = map(int, sys.stdin.read().split())
best, start, seen = n + 1, 0, set()
for place, flavour in enumerate(boxes):
    seen.add(flavour)
    if len(seen) == k:
        best = min(best, place - start + 1)
        start, seen = place + 1, set()
print(best if best <= n else -1)
