class Solution:
    def walkRounds(self, lamps: List[bool], walks: List[List[int]]) -> None:
        change = [0] * (len(lamps) + 1)
        for first, last in walks:
            change[first] += 1
            change[last + 1] -= 1
        walking = 0
        for i in range(len(lamps)):
            walking += change[i]
            if walking % 2 == 1:
                lamps[i] = not lamps[i]
