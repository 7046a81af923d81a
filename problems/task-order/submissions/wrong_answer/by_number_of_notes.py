# Wrong: sorts the tasks by how many others must be done before them, counting only direct notes.
import sys

n, m, *words = map(int, sys.stdin.read().split())
waits = [0] * (n + 1)
for b in words[1::2]:
    waits[b] += 1
print(*sorted(range(1, n + 1), key=waits.__getitem__))
