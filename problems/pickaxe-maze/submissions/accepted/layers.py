import sys
from collections import deque


def main():
    height, width, *rows = sys.stdin.read().split()
    width = int(width) + 1
    # One string with a wall of '!' around it: a neighbour is a fixed distance away.
    cells = "!" * width + "".join("!" + row for row in rows) + "!" * (width + 1)
    start, end = cells.index("S"), cells.index("E")
    size = len(cells)
    # State: cell while the pickaxe is whole, cell + size after it broke.
    steps = [-1] * (2 * size)
    steps[start] = 0
    queue = deque([start])
    while queue:
        state = queue.popleft()
        cell, broken = (state - size, True) if state >= size else (state, False)
        if cell == end:
            print(steps[state])
            return
        for near in (cell - width, cell + width, cell - 1, cell + 1):
            what = cells[near]
            if what == "!" or (what == "#" and broken):
                continue
            following = near + size if broken or what == "#" else near
            if steps[following] < 0:
                steps[following] = steps[state] + 1
                queue.append(following)
    print(-1)


main()
