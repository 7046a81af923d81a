class Solution:
    def echoBars(self, song: str, size: int) -> List[str]:
        first = {}
        echoes = set()
        for i in range(len(song) - size + 1):
            piece = song[i : i + size]
            if i - first.setdefault(piece, i) >= size:
                echoes.add(piece)
        return list(echoes)
