class Solution {
    vector<vector<int>> ways;
    vector<int> glued;

    void glue(const vector<int>& values, size_t position, int left, int most) {
        if (left == 0) ways.push_back(glued);
        if (left <= 0 || most == 0 || position == values.size()) return;
        glued.push_back(values[position]);
        glue(values, position, left - values[position], most - 1);
        glued.pop_back();
        glue(values, position + 1, left, most);
    }

public:
    vector<vector<int>> stampSets(vector<int>& values, int postage, int most) {
        glue(values, 0, postage, most);
        return ways;
    }
};
