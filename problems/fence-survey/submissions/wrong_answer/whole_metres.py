# Wrong: rounds the area down to whole square metres.
import sys
from math import hypot

numbers = list(map(int, sys.stdin.read().split()))[1:]
posts = list(zip(numbers[0::2], numbers[1::2]))
twice, wire = 0, 0.0
for (x, y), (nx, ny) in zip(posts, posts[1:] + posts[:1]):
    twice += x * ny - nx * y
    wire += hypot(nx - x, ny - y)
print(abs(twice) // 2, wire)
