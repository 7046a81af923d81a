# Wrong: rectangles that reach to the last house are never closed and never counted.
import sys

heights = list(map(int, sys.stdin.read().split()))[1:]
best = 0
open_from = []
for place, height in enumerate(heights):
    first = place
    while open_from and open_from[-1][1] >= height:
        first, lower_limit = open_from.pop()
        best = max(best, lower_limit * (place - first))
    open_from.append((first, height))
print(best)
