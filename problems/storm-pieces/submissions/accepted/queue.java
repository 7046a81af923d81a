class Solution {
    public TreeNode[] stormPieces(TreeNode root, int grip) {
        List<TreeNode> pieces = new ArrayList<>();
        if (root == null) return new TreeNode[0];
        pieces.add(root);
        Queue<TreeNode> queue = new ArrayDeque<>(pieces);
        while (!queue.isEmpty()) {
            TreeNode node = queue.remove();
            if (node.left != null) {
                queue.add(node.left);
                if (Math.abs(node.left.val - node.val) > grip) {
                    pieces.add(node.left);
                    node.left = null;
                }
            }
            if (node.right != null) {
                queue.add(node.right);
                if (Math.abs(node.right.val - node.val) > grip) {
                    pieces.add(node.right);
                    node.right = null;
                }
            }
        }
        return pieces.toArray(new TreeNode[0]);
    }
}
