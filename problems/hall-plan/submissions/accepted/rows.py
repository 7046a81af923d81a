class HallPlan:
    def __init__(self, rows: int, width: int):
        self.taken = [[False] * width for _ in range(rows)]

    def seat(self, party: int) -> List[int]:
        for number, row in enumerate(self.taken):
            if row.count(False) < party:
                continue
            side_by_side = 0
            for i, taken in enumerate(row):
                side_by_side = 0 if taken else side_by_side + 1
                if side_by_side == party:
                    first = i - party + 1
                    row[first : i + 1] = [True] * party
                    return [number, first]
        return []

    def leave(self, row: int, first: int, count: int) -> None:
        self.taken[row][first : first + count] = [False] * count

    def free(self, row: int) -> int:
        return self.taken[row].count(False)
