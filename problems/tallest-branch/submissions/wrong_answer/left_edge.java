// Wrong: follows the left branch as long as there is one, as if the tree were perfect.
class Solution {
    public int treeHeight(TreeNode root) {
        int height = 0;
        for (TreeNode node = root; node != null; node = node.left != null ? node.left : node.right) height++;
        return height;
    }
}
