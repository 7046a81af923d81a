# Wrong: moves the start of the window backwards when the last sale lies before it.
class Solution:
    def longestFreshStretch(self, scoops: str) -> int:
        last, start, best = {}, 0, 0
        for i, flavour in enumerate(scoops):
            if flavour in last:
                start = last[flavour] + 1
            last[flavour] = i
            best = max(best, i - start + 1)
        return best
