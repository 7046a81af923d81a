# Wrong: lets each star end at the first place that fits what follows, and never goes back.
class Solution:
    def labelFits(self, label: str, word: str) -> bool:
        j = 0
        i = 0
        while i < len(label):
            if label[i] != "*":
                if j == len(word) or label[i] not in ("?", word[j]):
                    return False
                i, j = i + 1, j + 1
                continue
            while i < len(label) and label[i] == "*":
                i += 1
            if i == len(label):
                return True
            while j < len(word) and label[i] not in ("?", word[j]):
                j += 1
        return j == len(word)
