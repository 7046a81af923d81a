# Slow: tries all walks of 1 step, of 2 steps, of 3 steps; there are up to 4 times as many each time.
import sys


def main():
    height, width, *rows = sys.stdin.read().split()
    height, width = int(height), int(width)
    start = next((r, row.index("S")) for r, row in enumerate(rows) if "S" in row)

    def walk(r, c, steps, broken):
        if rows[r][c] == "E":
            return True
        if steps == 0:
            return False
        for nr, nc in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
            if 0 <= nr < height and 0 <= nc < width:
                used = broken + (rows[nr][nc] == "#")
                if used <= 1 and walk(nr, nc, steps - 1, used):
                    return True
        return False

    for steps in range(1, 2 * height * width):
        if walk(*start, steps, 0):
            print(steps)
            return
    print(-1)


main()
