class ScratchPad:
    def __init__(self):
        self.pad = []
        self.done = []
        self.undone = []

    def write(self, words: str) -> None:
        self.pad.extend(words)
        self.done.append((True, words))
        self.undone.clear()

    def erase(self, count: int) -> str:
        removed = "".join(self.pad[-count:])
        if removed:
            del self.pad[-count:]
            self.done.append((False, removed))
            self.undone.clear()
        return removed

    def apply(self, added: bool, words: str) -> None:
        if added:
            self.pad.extend(words)
        else:
            del self.pad[-len(words) :]

    def undo(self) -> bool:
        if not self.done:
            return False
        added, words = self.done.pop()
        self.apply(not added, words)
        self.undone.append((added, words))
        return True

    def redo(self) -> bool:
        if not self.undone:
            return False
        added, words = self.undone.pop()
        self.apply(added, words)
        self.done.append((added, words))
        return True

    def tail(self, count: int) -> str:
        return "".join(self.pad[-count:])
