# Crashes: set.remove complains about a badge that is not inside.
import sys

inside = set()
most = when = 0
for number, line in enumerate(sys.stdin.read().splitlines()[1:], 1):
    word, badge = line.split()
    if word == "in":
        inside.add(badge)
        if len(inside) > most:
            most, when = len(inside), number
    else:
        inside.remove(badge)
print(most, when)
