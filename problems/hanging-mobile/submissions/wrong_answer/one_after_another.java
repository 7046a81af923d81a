// Wrong: hangs up one weight after another where it belongs, and never balances the mobile.
class Solution {
    public TreeNode hangMobile(int[] weights) {
        TreeNode root = null;
        for (int weight : weights) {
            TreeNode node = new TreeNode(weight), above = root;
            if (root == null) root = node;
            while (above != null) {
                TreeNode below = weight < above.val ? above.left : above.right;
                if (below == null) {
                    if (weight < above.val) above.left = node;
                    else above.right = node;
                }
                above = below;
            }
        }
        return root;
    }
}
