# Wrong: keeps only neighbours apart, whatever the gap.
class Solution:
    def arrangeBeads(self, beads: str, gap: int) -> str:
        left = Counter(beads)
        chain = ""
        for _ in beads:
            allowed = [colour for colour in left if left[colour] and chain[-1:] != colour]
            if not allowed:
                return ""
            colour = max(allowed, key=lambda c: left[c])
            left[colour] -= 1
            chain += colour
        return chain
