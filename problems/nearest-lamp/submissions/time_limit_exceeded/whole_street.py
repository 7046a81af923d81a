# Slow: looks through the whole street from each house.
class Solution:
    def nearestLamp(self, street: str, lamp: str) -> List[int]:
        return [min(abs(i - j) for j, house in enumerate(street) if house == lamp) for i in range(len(street))]
