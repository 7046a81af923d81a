# Wrong: uses each value at most once.
class Solution:
    def stampSets(self, values: List[int], postage: int, most: int) -> List[List[int]]:
        ways = []
        for size in range(1, most + 1):
            ways += [list(way) for way in combinations(values, size) if sum(way) == postage]
        return ways
