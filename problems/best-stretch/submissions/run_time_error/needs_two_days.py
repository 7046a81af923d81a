# Crashes: looks at the second day even when there is only one.
import sys

days = list(map(int, sys.stdin.read().split()))[1:]
ending_here = max(days[1], days[0] + days[1])
best = max(days[0], ending_here)
for day in days[2:]:
    ending_here = max(day, ending_here + day)
    best = max(best, ending_here)
print(best)
