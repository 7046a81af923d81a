# Wrong: allows a stretch of no days, so it never answers less than 0.
import sys

best = ending_here = 0
for day in map(int, sys.stdin.read().split()[1:]):
    ending_here = max(0, ending_here + day)
    best = max(best, ending_here)
print(best)
