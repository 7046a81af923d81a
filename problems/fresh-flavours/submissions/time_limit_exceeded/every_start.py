# Slow: walks from each start to the end of the text, even when the stretch has ended long ago.
class Solution:
    def longestFreshStretch(self, scoops: str) -> int:
        best = 0
        for start in range(len(scoops)):
            seen, fresh = set(), True
            for flavour in scoops[start:]:
                fresh = fresh and flavour not in seen
                seen.add(flavour)
                if fresh:
                    best = max(best, len(seen))
        return best
