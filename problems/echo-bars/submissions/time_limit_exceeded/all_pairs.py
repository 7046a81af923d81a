# Slow: compares each piece with each later one.
class Solution:
    def echoBars(self, song: str, size: int) -> List[str]:
        echoes = set()
        for i in range(len(song) - size + 1):
            piece = song[i : i + size]
            for j in range(i + size, len(song) - size + 1):
                if song[j : j + size] == piece:
                    echoes.add(piece)
        return list(echoes)
