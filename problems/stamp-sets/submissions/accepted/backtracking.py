class Solution:
    def stampSets(self, values: List[int], postage: int, most: int) -> List[List[int]]:
        values = sorted(values, reverse=True)
        ways, glued = [], []

        def glue(position, left):
            if left == 0:
                ways.append(glued[:])
                return
            for i in range(position, len(values)):
                if values[i] * (most - len(glued)) < left:
                    return
                if values[i] <= left:
                    glued.append(values[i])
                    glue(i, left - values[i])
                    glued.pop()

        glue(0, postage)
        return ways
