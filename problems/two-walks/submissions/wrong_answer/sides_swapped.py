# Wrong: what stands before the root on the second walk is hung on the right.
class Solution:
    def rebuildTree(self, early: List[int], between: List[int]) -> Optional[TreeNode]:
        if not early:
            return None
        k = between.index(early[0])
        left = self.rebuildTree(early[1 : k + 1], between[:k])
        right = self.rebuildTree(early[k + 1 :], between[k + 1 :])
        return TreeNode(early[0], right, left)
