# Wrong: counts pieces that overlap with themselves.
class Solution:
    def echoBars(self, song: str, size: int) -> List[str]:
        counts = Counter(song[i : i + size] for i in range(len(song) - size + 1))
        return [piece for piece, count in counts.items() if count > 1]
