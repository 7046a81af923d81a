# Wrong: reports the last time at which most badges were inside, not the first.
import sys

inside = set()
most = when = 0
for number, line in enumerate(sys.stdin.read().splitlines()[1:], 1):
    word, badge = line.split()
    if word == "in":
        inside.add(badge)
        if len(inside) >= most:
            most, when = len(inside), number
    else:
        inside.discard(badge)
print(most, when)
