class Solution:
    def rebuildTree(self, early: List[int], between: List[int]) -> Optional[TreeNode]:
        place = {number: i for i, number in enumerate(between)}
        numbers = iter(early)

        def build(low, high):
            if low == high:
                return None
            number = next(numbers)
            middle = place[number]
            left = build(low, middle)
            return TreeNode(number, left, build(middle + 1, high))

        return build(0, len(between))
