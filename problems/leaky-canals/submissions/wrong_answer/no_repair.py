# Wrong: leaves the clay alone.
class Solution:
    def bestShare(self, canals: List[List[str]], keeps: List[float], start: str, goal: str) -> float:
        out = defaultdict(list)
        for (here, there), keep in zip(canals, keeps):
            out[here].append((there, keep))
        done = set()
        heap = [(-1.0, start)]
        while heap:
            share, town = heappop(heap)
            if town == goal:
                return -share
            if town not in done:
                done.add(town)
                for there, keep in out[town]:
                    heappush(heap, (share * keep, there))
        return 0.0
