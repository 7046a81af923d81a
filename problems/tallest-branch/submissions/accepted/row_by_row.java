class Solution {
    public int treeHeight(TreeNode root) {
        Queue<TreeNode> queue = new ArrayDeque<>();
        if (root != null) queue.add(root);
        int height = 0;
        for (; !queue.isEmpty(); height++) {
            for (int left = queue.size(); left > 0; left--) {
                TreeNode node = queue.remove();
                if (node.left != null) queue.add(node.left);
                if (node.right != null) queue.add(node.right);
            }
        }
        return height;
    }
}
