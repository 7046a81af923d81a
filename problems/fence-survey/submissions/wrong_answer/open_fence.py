# Wrong: leaves out the wire from the last post back to the first.
import sys
from math import hypot

numbers = list(map(int, sys.stdin.read().split()))[1:]
posts = list(zip(numbers[0::2], numbers[1::2]))
twice, wire = 0, 0.0
for i in range(len(posts)):
    (x, y), (nx, ny) = posts[i - 1], posts[i]
    twice += x * ny - nx * y
    if i > 0:
        wire += hypot(nx - x, ny - y)
print(abs(twice) / 2, wire)
