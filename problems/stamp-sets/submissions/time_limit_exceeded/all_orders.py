# Slow: tries all orders of the stamps, and sorts out afterwards what is the same.
class Solution:
    def stampSets(self, values: List[int], postage: int, most: int) -> List[List[int]]:
        ways = set()

        def glue(left, glued):
            if left == 0:
                ways.add(tuple(sorted(glued)))
            elif len(glued) < most:
                for value in values:
                    if value <= left:
                        glue(left - value, glued + [value])

        glue(postage, [])
        return [list(way) for way in ways]
