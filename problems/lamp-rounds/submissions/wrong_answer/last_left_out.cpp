// Wrong: the lamp at the end of a walk is not pulled.
class Solution {
public:
    void walkRounds(vector<bool>& lamps, vector<vector<int>>& walks) {
        vector<int> change(lamps.size() + 1);
        for (auto& walk : walks) {
            change[walk[0]]++;
            change[walk[1]]--;
        }
        int walking = 0;
        for (size_t i = 0; i < lamps.size(); ++i) {
            walking += change[i];
            if (walking % 2) lamps[i] = !lamps[i];
        }
    }
};
