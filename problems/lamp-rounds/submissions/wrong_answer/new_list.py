# Wrong: assigns a new list to the parameter, which changes nothing outside.
class Solution:
    def walkRounds(self, lamps: List[bool], walks: List[List[int]]) -> None:
        change = [0] * (len(lamps) + 1)
        for first, last in walks:
            change[first] += 1
            change[last + 1] += 1
        lamps = [lamp != (count % 2 == 1) for lamp, count in zip(lamps, accumulate(change))]
