# Wrong: walks around all rocks and never uses the pickaxe.
import sys
from collections import deque

height, width, *rows = sys.stdin.read().split()
height, width = int(height), int(width)
cells = {(r, c): rows[r][c] for r in range(height) for c in range(width)}
start = next(place for place, cell in cells.items() if cell == "S")
steps = {start: 0}
queue = deque([start])
answer = -1
while queue:
    r, c = queue.popleft()
    if cells[r, c] == "E":
        answer = steps[r, c]
        break
    for near in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
        if cells.get(near, "#") != "#" and near not in steps:
            steps[near] = steps[r, c] + 1
            queue.append(near)
print(answer)
