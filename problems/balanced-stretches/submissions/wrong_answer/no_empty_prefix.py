# Wrong: the table doesn't know the empty prefix, so stretches from the first day are missed.
class Solution:
    def countStretches(self, changes: List[int], total: int) -> int:
        seen = Counter()
        answer = running = 0
        for change in changes:
            running += change
            answer += seen[running - total]
            seen[running] += 1
        return answer
