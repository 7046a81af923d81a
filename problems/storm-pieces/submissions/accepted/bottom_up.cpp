class Solution {
    vector<TreeNode*> pieces;

    void storm(TreeNode*& child, int thickness, int grip) {
        if (!child) return;
        storm(child->left, child->val, grip);
        storm(child->right, child->val, grip);
        if (abs(child->val - thickness) <= grip) return;
        pieces.push_back(child);
        child = nullptr;
    }

public:
    vector<TreeNode*> stormPieces(TreeNode* root, int grip) {
        if (root) {
            pieces.push_back(root);
            storm(root, root->val, grip);
        }
        return pieces;
    }
};
