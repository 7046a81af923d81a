// Wrong: looks at the length only when a repeat ends a stretch.
class Solution {
public:
    int longestFreshStretch(string scoops) {
        vector<int> last(128, -1);
        int best = 0, start = 0, n = scoops.size();
        for (int i = 0; i < n; ++i) {
            if (last[scoops[i]] >= start) {
                best = max(best, i - start);
                start = last[scoops[i]] + 1;
            }
            last[scoops[i]] = i;
        }
        return best ? best : n;
    }
};
