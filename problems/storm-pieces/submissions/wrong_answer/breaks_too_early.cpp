// Wrong: breaks where the difference is exactly the grip.
class Solution {
    vector<TreeNode*> pieces;

    TreeNode* storm(TreeNode* node, TreeNode* above, int grip) {
        if (!node) return nullptr;
        node->left = storm(node->left, node, grip);
        node->right = storm(node->right, node, grip);
        if (above && abs(node->val - above->val) < grip) return node;
        pieces.push_back(node);
        return nullptr;
    }

public:
    vector<TreeNode*> stormPieces(TreeNode* root, int grip) {
        storm(root, nullptr, grip);
        return pieces;
    }
};
