class Solution:
    def countStretches(self, changes: List[int], total: int) -> int:
        seen = Counter([0])
        answer = running = 0
        for change in changes:
            running += change
            answer += seen[running - total]
            seen[running] += 1
        return answer
