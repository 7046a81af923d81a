class Solution {
    private int[] weights;
    private int next = 0;

    public TreeNode hangMobile(int[] weights) {
        this.weights = weights.clone();
        Arrays.sort(this.weights);
        return hang(weights.length);
    }

    private TreeNode hang(int count) {
        if (count == 0) return null;
        TreeNode left = hang((count - 1) / 2);
        TreeNode node = new TreeNode(weights[next++]);
        node.left = left;
        node.right = hang(count / 2);
        return node;
    }
}
