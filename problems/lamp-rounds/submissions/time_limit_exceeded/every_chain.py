# Slow: pulls every chain of every walk.
class Solution:
    def walkRounds(self, lamps: List[bool], walks: List[List[int]]) -> None:
        for first, last in walks:
            lamp = first
            while lamp <= last:
                lamps[lamp] = not lamps[lamp]
                lamp += 1
