// Wrong: the left child is overwritten before it is used.
class Solution {
public:
    TreeNode* mirrorTree(TreeNode* root) {
        if (!root) return nullptr;
        root->left = mirrorTree(root->right);
        root->right = mirrorTree(root->left);
        return root;
    }
};
