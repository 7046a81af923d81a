class Solution:
    def bestShare(self, canals: List[List[str]], keeps: List[float], start: str, goal: str) -> float:
        out = defaultdict(list)
        for (here, there), keep in zip(canals, keeps):
            out[here].append((there, keep))
        done = set()
        heap = [(-1.0, start, False)]
        while heap:
            share, town, mended = heappop(heap)
            if town == goal:
                return -share
            if (town, mended) in done:
                continue
            done.add((town, mended))
            for there, keep in out[town]:
                heappush(heap, (share * keep, there, mended))
                if not mended:
                    heappush(heap, (share, there, True))
        return 0.0
