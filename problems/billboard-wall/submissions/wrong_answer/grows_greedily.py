# Wrong: starts at the highest house and grows to the higher neighbour as long as the area grows.
import sys

heights = [-1] + list(map(int, sys.stdin.read().split()))[1:] + [-1]
left = right = max(range(len(heights)), key=heights.__getitem__)
height = best = heights[left]
while left > 1 or right < len(heights) - 2:
    if heights[left - 1] >= heights[right + 1]:
        left -= 1
    else:
        right += 1
    height = min(height, heights[left], heights[right])
    if height * (right - left + 1) < best:
        break
    best = height * (right - left + 1)
print(best)
