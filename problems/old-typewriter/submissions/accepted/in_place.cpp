class Solution {
public:
    int strikeKeys(vector<char>& keys) {
        int end = 0;
        for (size_t i = 0; i < keys.size(); ++i) {
            char key = keys[i];
            if (key != '<' && key != '^') keys[end++] = key;
            else if (end == 0) continue;
            else if (key == '<') --end;
            else {
                keys[end] = keys[end - 1];
                ++end;
            }
        }
        return end;
    }
};
