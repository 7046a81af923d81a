class Solution:
    def turnQuilt(self, patches: List[List[str]]) -> None:
        h, w = len(patches), len(patches[0])
        for r in range((min(h, w) + 1) // 2):
            bottom, right = h - 1 - r, w - 1 - r
            if bottom == r or right == r:
                break
            walk = [(r, x) for x in range(r, right)] + [(y, right) for y in range(r, bottom)]
            walk += [(bottom, x) for x in range(right, r, -1)] + [(y, r) for y in range(bottom, r, -1)]
            letters = [patches[y][x] for y, x in walk]
            shift = 1 if r % 2 == 0 else -1
            for i, (y, x) in enumerate(walk):
                patches[y][x] = letters[(i - shift) % len(walk)]
