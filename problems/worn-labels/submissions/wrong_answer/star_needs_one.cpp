// Wrong: a star must hide at least one character here.
class Solution {
public:
    bool labelFits(string label, string word) {
        int m = word.size();
        vector<char> fits(m + 1, false);
        fits[0] = true;
        for (char sign : label) {
            vector<char> next(m + 1, false);
            for (int j = 1; j <= m; ++j) {
                if (sign == '*') next[j] = next[j - 1] || fits[j - 1];
                else next[j] = fits[j - 1] && (sign == '?' || sign == word[j - 1]);
            }
            fits = next;
        }
        return fits[m];
    }
};
