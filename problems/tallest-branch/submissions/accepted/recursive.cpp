class Solution {
public:
    int treeHeight(TreeNode* root) {
        return root ? 1 + max(treeHeight(root->left), treeHeight(root->right)) : 0;
    }
};
