class Solution:
    def strikeKeys(self, keys: List[str]) -> int:
        end = 0
        for key in keys:
            if key == "<":
                end = max(0, end - 1)
            elif key != "^":
                keys[end] = key
                end += 1
            elif end > 0:
                keys[end] = keys[end - 1]
                end += 1
        return end
