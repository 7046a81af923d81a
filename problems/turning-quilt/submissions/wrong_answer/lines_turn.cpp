// Wrong: shifts a ring that is a single row or column, too.
class Solution {
public:
    void turnQuilt(vector<vector<char>>& patches) {
        int h = patches.size(), w = patches[0].size();
        for (int r = 0; r <= h - 1 - r && r <= w - 1 - r; ++r) {
            int bottom = h - 1 - r, right = w - 1 - r;
            vector<char*> walk;
            for (int x = r; x <= right; ++x) walk.push_back(&patches[r][x]);
            for (int y = r + 1; y <= bottom; ++y) walk.push_back(&patches[y][right]);
            if (bottom > r)
                for (int x = right - 1; x >= r; --x) walk.push_back(&patches[bottom][x]);
            if (right > r)
                for (int y = bottom - 1; y > r; --y) walk.push_back(&patches[y][r]);
            int n = walk.size();
            vector<char> letters;
            for (char* patch : walk) letters.push_back(*patch);
            for (int i = 0; i < n; ++i) *walk[i] = letters[(i + (r % 2 == 0 ? n - 1 : 1)) % n];
        }
    }
};
