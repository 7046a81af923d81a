class Solution:
    def isMirrorPhrase(self, phrase: str) -> bool:
        cleaned = [c.lower() for c in phrase if c.isalnum()]
        return cleaned == cleaned[::-1]
