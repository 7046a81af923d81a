// Wrong: puts the weight at the top that is nearest to the average, not the one in the middle.
class Solution {
    TreeNode* hang(const vector<int>& weights, int first, int end) {
        if (first == end) return nullptr;
        double average = (double(weights[first]) + weights[end - 1]) / 2;
        int best = first;
        for (int i = first; i < end; ++i) {
            if (abs(weights[i] - average) < abs(weights[best] - average)) best = i;
        }
        return new TreeNode(weights[best], hang(weights, first, best), hang(weights, best + 1, end));
    }

public:
    TreeNode* hangMobile(vector<int>& weights) {
        sort(weights.begin(), weights.end());
        return hang(weights, 0, weights.size());
    }
};
