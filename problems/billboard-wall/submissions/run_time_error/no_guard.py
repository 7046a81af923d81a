# Crashes: runs past the last house while it looks for a lower one.
import sys

heights = [-1] + list(map(int, sys.stdin.read().split()))[1:]
left = [0] * len(heights)
for house in range(1, len(heights)):
    left[house] = house - 1
    while heights[left[house]] >= heights[house]:
        left[house] = left[left[house]]
best = 0
right = [0] * len(heights)
for house in range(len(heights) - 1, 0, -1):
    right[house] = house + 1
    while heights[right[house]] >= heights[house]:
        right[house] = right[right[house]]
    best = max(best, heights[house] * (right[house] - left[house] - 1))
print(best)
