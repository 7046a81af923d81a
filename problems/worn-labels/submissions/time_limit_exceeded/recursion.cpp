// Slow: tries all ways for each star, and the same pairs of positions again and again.
class Solution {
    bool fits(const char* label, const char* word) {
        if (!*label) return !*word;
        if (*label == '*') return fits(label + 1, word) || (*word && fits(label, word + 1));
        return *word && (*label == '?' || *label == *word) && fits(label + 1, word + 1);
    }

public:
    bool labelFits(string label, string word) { return fits(label.c_str(), word.c_str()); }
};
