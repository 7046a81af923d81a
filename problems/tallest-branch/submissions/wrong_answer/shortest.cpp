// Wrong: takes the shorter one of the two ways.
class Solution {
public:
    int treeHeight(TreeNode* root) {
        if (!root) return 0;
        if (!root->left) return 1 + treeHeight(root->right);
        if (!root->right) return 1 + treeHeight(root->left);
        return 1 + min(treeHeight(root->left), treeHeight(root->right));
    }
};
