# Slow: adds up every stretch, about n * n / 2 steps.
class Solution:
    def countStretches(self, changes: List[int], total: int) -> int:
        answer = 0
        for start in range(len(changes)):
            running = 0
            for end in range(start, len(changes)):
                running += changes[end]
                if running == total:
                    answer += 1
        return answer
