class BuoyGauge:
    def __init__(self, memory: int):
        self.memory = memory
        self.latest = deque()
        self.sizes = []

    def note(self, height: float) -> None:
        self.latest.append(height)
        insort(self.sizes, height)
        if len(self.latest) > self.memory:
            del self.sizes[bisect_left(self.sizes, self.latest.popleft())]

    def median(self) -> float:
        middle = len(self.sizes) // 2
        return (self.sizes[middle] + self.sizes[~middle]) / 2

    def spread(self) -> float:
        return self.sizes[-1] - self.sizes[0]
