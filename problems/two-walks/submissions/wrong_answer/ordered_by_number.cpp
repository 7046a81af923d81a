// Wrong: takes the numbers to be in ascending order on the second walk.
class Solution {
public:
    TreeNode* rebuildTree(vector<int>& early, vector<int>&) {
        TreeNode* root = nullptr;
        for (int number : early) {
            TreeNode** place = &root;
            while (*place) place = number < (*place)->val ? &(*place)->left : &(*place)->right;
            *place = new TreeNode(number);
        }
        return root;
    }
};
