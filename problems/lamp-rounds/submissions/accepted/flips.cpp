class Solution {
public:
    void walkRounds(vector<bool>& lamps, vector<vector<int>>& walks) {
        vector<int> change(lamps.size() + 1);
        for (auto& walk : walks) {
            change[walk[0]] ^= 1;
            change[walk[1] + 1] ^= 1;
        }
        for (int i = 0, odd = 0; i < int(lamps.size()); ++i) {
            odd ^= change[i];
            if (odd) lamps[i] = !lamps[i];
        }
    }
};
