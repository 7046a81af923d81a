# Wrong: fills each row from the left and never looks at seats that became free again.
class HallPlan:
    def __init__(self, rows: int, width: int):
        self.width = width
        self.used = [0] * rows
        self.empty = [width] * rows

    def seat(self, party: int) -> List[int]:
        for row, used in enumerate(self.used):
            if used + party <= self.width:
                self.used[row] += party
                self.empty[row] -= party
                return [row, used]
        return []

    def leave(self, row: int, first: int, count: int) -> None:
        self.empty[row] += count

    def free(self, row: int) -> int:
        return self.empty[row]
