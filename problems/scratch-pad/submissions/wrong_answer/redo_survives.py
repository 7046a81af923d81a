# Wrong: what was taken back can be made again even after something new was written.
class ScratchPad:
    def __init__(self):
        self.pad = ""
        self.before = []
        self.after = []

    def write(self, words: str) -> None:
        self.before.append(self.pad)
        self.pad += words

    def erase(self, count: int) -> str:
        removed = self.pad[-count:]
        if removed:
            self.before.append(self.pad)
            self.pad = self.pad[:-count]
        return removed

    def undo(self) -> bool:
        if self.before:
            self.after.append(self.pad)
            self.pad = self.before.pop()
            return True
        return False

    def redo(self) -> bool:
        if self.after:
            self.before.append(self.pad)
            self.pad = self.after.pop()
            return True
        return False

    def tail(self, count: int) -> str:
        return self.pad[-count:]
