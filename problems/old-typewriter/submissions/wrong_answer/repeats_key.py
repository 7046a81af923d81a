# Wrong: doubles what was struck before, even if that has been removed.
class Solution:
    def strikeKeys(self, keys: List[str]) -> int:
        line = []
        last = ""
        for key in keys:
            if key == "<":
                if line:
                    line.pop()
            elif key == "^":
                if last:
                    line.append(last)
            else:
                line.append(key)
                last = key
        keys[: len(line)] = line
        return len(line)
