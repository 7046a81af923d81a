class Solution:
    def treeHeight(self, root: Optional[TreeNode]) -> int:
        if not root:
            return 0
        return 1 + max(self.treeHeight(root.left), self.treeHeight(root.right))
