class Solution {
public:
    int longestFreshStretch(string scoops) {
        array<int, 128> count{};
        int best = 0;
        for (int start = 0, end = 0; end < (int)scoops.size(); ++end) {
            ++count[scoops[end]];
            while (count[scoops[end]] > 1) --count[scoops[start++]];
            best = max(best, end - start + 1);
        }
        return best;
    }
};
