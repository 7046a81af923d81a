class Solution {
    TreeNode* hang(const int* first, const int* end) {
        if (first == end) return nullptr;
        const int* middle = first + (end - first - 1) / 2;
        return new TreeNode(*middle, hang(first, middle), hang(middle + 1, end));
    }

public:
    TreeNode* hangMobile(vector<int>& weights) {
        sort(weights.begin(), weights.end());
        return hang(weights.data(), weights.data() + weights.size());
    }
};
