# Crashes: tries length 0 when there is not enough rope.
import sys

n, k, *ropes = map(int, sys.stdin.read().split())
low, high = 0, max(ropes) + 1
while low < high:
    length = (low + high) // 2
    if sum(rope // length for rope in ropes) >= k:
        low = length + 1
    else:
        high = length
print(low - 1)
