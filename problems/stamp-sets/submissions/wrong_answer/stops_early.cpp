// Wrong: gives up at the first value that is too large, although the values are in no order.
class Solution {
    vector<vector<int>> ways;
    vector<int> glued;

    void glue(const vector<int>& values, size_t position, int left, int most) {
        if (left == 0) ways.push_back(glued);
        if (most == 0) return;
        for (size_t i = position; i < values.size(); ++i) {
            if (values[i] > left) break;
            glued.push_back(values[i]);
            glue(values, i, left - values[i], most - 1);
            glued.pop_back();
        }
    }

public:
    vector<vector<int>> stampSets(vector<int>& values, int postage, int most) {
        glue(values, 0, postage, most);
        return ways;
    }
};
