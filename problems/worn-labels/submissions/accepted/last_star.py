class Solution:
    def labelFits(self, label: str, word: str) -> bool:
        i = j = swallowed = 0
        star = -1
        while j < len(word):
            if i < len(label) and label[i] == "*":
                star, swallowed = i, j
                i += 1
            elif i < len(label) and label[i] in ("?", word[j]):
                i += 1
                j += 1
            elif star >= 0:
                swallowed += 1
                i, j = star + 1, swallowed
            else:
                return False
        return all(sign == "*" for sign in label[i:])
