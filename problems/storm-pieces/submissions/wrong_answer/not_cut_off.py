# Wrong: what has broken off stays in the piece above as well.
class Solution:
    def stormPieces(self, root: Optional[TreeNode], grip: int) -> List[Optional[TreeNode]]:
        pieces = []

        def walk(node, above):
            if not node:
                return
            if above is None or abs(node.val - above) > grip:
                pieces.append(node)
            walk(node.left, node.val)
            walk(node.right, node.val)

        walk(root, None)
        return pieces
