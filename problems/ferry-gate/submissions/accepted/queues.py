class FerryGate:
    def __init__(self, most: int, window: int):
        self.most = most
        self.window = window
        self.crossings = defaultdict(deque)

    def opensAt(self, time: int, plate: str) -> int:
        crossed = self.crossings[plate]
        while crossed and crossed[0] <= time - self.window:
            crossed.popleft()
        return time if len(crossed) < self.most else crossed[0] + self.window

    def admit(self, time: int, plate: str) -> bool:
        if self.opensAt(time, plate) > time:
            return False
        self.crossings[plate].append(time)
        return True
