class Solution:
    def longestFreshStretch(self, scoops: str) -> int:
        last, start, best = {}, 0, 0
        for i, flavour in enumerate(scoops):
            start = max(start, last.get(flavour, -1) + 1)
            last[flavour] = i
            best = max(best, i - start + 1)
        return best
