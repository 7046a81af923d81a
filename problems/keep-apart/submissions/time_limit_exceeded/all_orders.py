# Slow: tries all orders, one after another.
class Solution:
    def arrangeBeads(self, beads: str, gap: int) -> str:
        chain = []
        left = Counter(beads)

        def add():
            if len(chain) == len(beads):
                return True
            for colour in left:
                if left[colour] and colour not in chain[max(0, len(chain) - gap + 1) :]:
                    left[colour] -= 1
                    chain.append(colour)
                    if add():
                        return True
                    chain.pop()
                    left[colour] += 1
            return False

        sys.setrecursionlimit(10000)
        return "".join(chain) if add() else ""
