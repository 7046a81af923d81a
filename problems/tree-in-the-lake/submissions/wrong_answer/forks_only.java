// Wrong: leaves nodes with one child alone.
class Solution {
    public TreeNode mirrorTree(TreeNode root) {
        if (root == null) return null;
        mirrorTree(root.left);
        mirrorTree(root.right);
        if (root.left != null && root.right != null) {
            TreeNode left = root.left;
            root.left = root.right;
            root.right = left;
        }
        return root;
    }
}
