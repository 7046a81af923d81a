class Solution {
public:
    void turnQuilt(vector<vector<char>>& patches) {
        int h = patches.size(), w = patches[0].size();
        for (int r = 0; r < h - 1 - r && r < w - 1 - r; ++r) {
            int bottom = h - 1 - r, right = w - 1 - r;
            // Clockwise, or the same walk mirrored at the diagonal, where rows and columns change places.
            bool clockwise = r % 2 == 0;
            int far = clockwise ? right : bottom, deep = clockwise ? bottom : right;
            char carried = patches[r][r];
            auto put = [&](int a, int b) { swap(carried, clockwise ? patches[a][b] : patches[b][a]); };
            for (int b = r + 1; b <= far; ++b) put(r, b);
            for (int a = r + 1; a <= deep; ++a) put(a, far);
            for (int b = far - 1; b >= r; --b) put(deep, b);
            for (int a = deep - 1; a >= r; --a) put(a, r);
        }
    }
};
