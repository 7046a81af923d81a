// Wrong: only a child that is thinner than its parent breaks off.
class Solution {
    private final List<TreeNode> pieces = new ArrayList<>();

    public TreeNode[] stormPieces(TreeNode root, int grip) {
        if (root != null) pieces.add(root);
        storm(root, grip);
        return pieces.toArray(new TreeNode[0]);
    }

    private void storm(TreeNode node, int grip) {
        if (node == null) return;
        storm(node.left, grip);
        storm(node.right, grip);
        if (node.left != null && node.val - node.left.val > grip) {
            pieces.add(node.left);
            node.left = null;
        }
        if (node.right != null && node.val - node.right.val > grip) {
            pieces.add(node.right);
            node.right = null;
        }
    }
}
