# Wrong: a capital letter is not the same as the small one here.
class Solution:
    def isMirrorPhrase(self, phrase: str) -> bool:
        cleaned = [c for c in phrase if c.isalnum()]
        return cleaned == cleaned[::-1]
