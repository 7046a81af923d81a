# Wrong: takes the distance as the crow flies for the way, whatever stands between.
import sys

height, width, *rows = sys.stdin.read().split()
places = {cell: (r, c) for r, row in enumerate(rows) for c, cell in enumerate(row)}
print(abs(places["S"][0] - places["E"][0]) + abs(places["S"][1] - places["E"][1]))
