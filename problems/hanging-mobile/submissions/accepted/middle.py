class Solution:
    def hangMobile(self, weights: List[int]) -> Optional[TreeNode]:
        weights = sorted(weights)

        def hang(first, end):
            if first == end:
                return None
            middle = (first + end) // 2
            return TreeNode(weights[middle], hang(first, middle), hang(middle + 1, end))

        return hang(0, len(weights))
