// Wrong: builds a tree without holes from the first walk alone.
class Solution {
    private int next = 0;

    public TreeNode rebuildTree(int[] early, int[] between) {
        return build(early, early.length);
    }

    private TreeNode build(int[] early, int size) {
        if (size == 0) return null;
        TreeNode node = new TreeNode(early[next++]);
        node.left = build(early, size / 2);
        node.right = build(early, size - 1 - size / 2);
        return node;
    }
}
