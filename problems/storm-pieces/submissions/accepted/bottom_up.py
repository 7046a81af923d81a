class Solution:
    def stormPieces(self, root: Optional[TreeNode], grip: int) -> List[Optional[TreeNode]]:
        pieces = []

        def left_of(node, above):
            if not node:
                return None
            node.left = left_of(node.left, node.val)
            node.right = left_of(node.right, node.val)
            if above is not None and abs(node.val - above) <= grip:
                return node
            pieces.append(node)
            return None

        left_of(root, None)
        return pieces
