class Solution:
    def nearestLamp(self, street: str, lamp: str) -> List[int]:
        n = len(street)
        answer = [n] * n
        for walk in (range(n), range(n - 1, -1, -1)):
            distance = n
            for i in walk:
                distance = 0 if street[i] == lamp else distance + 1
                answer[i] = min(answer[i], distance)
        return answer
