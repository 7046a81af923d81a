# Wrong: counts the steps between nodes, not the nodes.
class Solution:
    def treeHeight(self, root: Optional[TreeNode]) -> int:
        def steps(node):
            if not node:
                return -1
            return 1 + max(steps(node.left), steps(node.right))

        return max(0, steps(root))
