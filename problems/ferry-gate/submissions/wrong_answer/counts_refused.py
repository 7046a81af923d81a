# Wrong: a car that is sent away counts as if it had crossed.
class FerryGate:
    def __init__(self, most: int, window: int):
        self.most = most
        self.window = window
        self.visits = defaultdict(deque)

    def opensAt(self, time: int, plate: str) -> int:
        visits = self.visits[plate]
        while visits and visits[0] <= time - self.window:
            visits.popleft()
        return time if len(visits) < self.most else visits[-self.most] + self.window

    def admit(self, time: int, plate: str) -> bool:
        opens = self.opensAt(time, plate)
        self.visits[plate].append(time)
        return opens <= time
