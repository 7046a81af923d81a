class Solution {
    unordered_map<int, int> place;
    int next = 0;

    TreeNode* build(const vector<int>& early, int low, int high) {
        if (low == high) return nullptr;
        auto* node = new TreeNode(early[next++]);
        int middle = place[node->val];
        node->left = build(early, low, middle);
        node->right = build(early, middle + 1, high);
        return node;
    }

public:
    TreeNode* rebuildTree(vector<int>& early, vector<int>& between) {
        for (int i = 0; i < (int)between.size(); ++i) place[between[i]] = i;
        return build(early, 0, between.size());
    }
};
