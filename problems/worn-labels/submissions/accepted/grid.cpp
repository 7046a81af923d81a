class Solution {
public:
    bool labelFits(string label, string word) {
        int m = word.size();
        vector<char> fits(m + 1, false);
        fits[0] = true;
        for (char sign : label) {
            if (sign == '*') {
                for (int j = 1; j <= m; ++j) fits[j] |= fits[j - 1];
            } else {
                for (int j = m; j >= 1; --j) fits[j] = fits[j - 1] && (sign == '?' || sign == word[j - 1]);
                fits[0] = false;
            }
        }
        return fits[m];
    }
};
