# Wrong: fills up a tree level by level; it is flat, but one side may hold many more weights.
class Solution:
    def hangMobile(self, weights: List[int]) -> Optional[TreeNode]:
        nodes = [TreeNode() for _ in weights]
        for i, node in enumerate(nodes):
            node.left = nodes[2 * i + 1] if 2 * i + 1 < len(nodes) else None
            node.right = nodes[2 * i + 2] if 2 * i + 2 < len(nodes) else None
        lightest_first = iter(sorted(weights))

        def fill(node):
            if node:
                fill(node.left)
                node.val = next(lightest_first)
                fill(node.right)

        fill(nodes[0] if nodes else None)
        return nodes[0] if nodes else None
