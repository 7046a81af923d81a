# Wrong: takes the median of all readings.
class BuoyGauge:
    def __init__(self, memory: int):
        self.sizes = []

    def note(self, height: float) -> None:
        insort(self.sizes, height)

    def median(self) -> float:
        middle = len(self.sizes) // 2
        return (self.sizes[middle] + self.sizes[~middle]) / 2

    def spread(self) -> float:
        return self.sizes[-1] - self.sizes[0]
