class Solution {
    public TreeNode rebuildTree(int[] early, int[] between) {
        TreeNode root = new TreeNode(early[0]);
        Deque<TreeNode> stack = new ArrayDeque<>();
        stack.push(root);
        for (int i = 1, at = 0; i < early.length; i++) {
            TreeNode node = new TreeNode(early[i]);
            TreeNode parent = null;
            while (!stack.isEmpty() && stack.peek().val == between[at]) {
                parent = stack.pop();
                at++;
            }
            if (parent != null) parent.right = node;
            else stack.peek().left = node;
            stack.push(node);
        }
        return root;
    }
}
