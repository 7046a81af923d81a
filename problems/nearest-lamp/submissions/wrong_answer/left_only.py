# Wrong: only a house before the first lamp looks to the right.
class Solution:
    def nearestLamp(self, street: str, lamp: str) -> List[int]:
        first = street.index(lamp)
        answer = [first - i for i in range(first)]
        for i in range(first, len(street)):
            answer.append(0 if street[i] == lamp else answer[-1] + 1)
        return answer
