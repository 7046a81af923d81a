class Solution:
    def arrangeBeads(self, beads: str, gap: int) -> str:
        heap = [(-count, colour) for colour, count in Counter(beads).items()]
        heapify(heap)
        waiting = deque()
        chain = []
        while heap or waiting:
            if waiting and waiting[0][0] <= len(chain):
                _, left, colour = waiting.popleft()
                if left:
                    heappush(heap, (left, colour))
                continue
            if not heap:
                return "" if len(chain) < len(beads) else "".join(chain)
            left, colour = heappop(heap)
            waiting.append((len(chain) + gap, left + 1, colour))
            chain.append(colour)
        return "".join(chain)
