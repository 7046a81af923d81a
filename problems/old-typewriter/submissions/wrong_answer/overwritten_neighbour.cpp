// Wrong: doubles what stands in the list before the key, which may have been written over or removed.
class Solution {
public:
    int strikeKeys(vector<char>& keys) {
        int end = 0;
        for (size_t i = 0; i < keys.size(); ++i) {
            if (keys[i] == '<') end = max(0, end - 1);
            else if (keys[i] != '^') keys[end++] = keys[i];
            else if (end > 0) keys[end++] = keys[i - 1];
        }
        return end;
    }
};
