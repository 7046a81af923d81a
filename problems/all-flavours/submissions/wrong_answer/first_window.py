# Wrong: makes the first stretch that has everything as short as it gets, and stops there.
import sys
from collections import Counter

n, k, *boxes = map(int, sys.stdin.read().split())
inside = Counter()
answer = -1
for right, flavour in enumerate(boxes):
    inside[flavour] += 1
    if len(inside) == k:
        left = 0
        while inside[boxes[left]] > 1:
            inside[boxes[left]] -= 1
            left += 1
        answer = right - left + 1
        break
print(answer)
