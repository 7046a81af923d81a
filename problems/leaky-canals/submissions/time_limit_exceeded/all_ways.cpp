// Slow: goes all ways through the network.
class Solution {
    unordered_map<string, vector<pair<string, double>>> out;
    unordered_set<string> visited;

    double go(const string& town, const string& goal, double share, bool mended) {
        if (town == goal) return share;
        visited.insert(town);
        double best = 0;
        for (auto& [there, keep] : out[town]) {
            if (visited.count(there)) continue;
            best = max(best, go(there, goal, share * keep, mended));
            if (!mended) best = max(best, go(there, goal, share, true));
        }
        visited.erase(town);
        return best;
    }

public:
    double bestShare(vector<vector<string>>& canals, vector<double>& keeps, string start, string goal) {
        for (size_t i = 0; i < canals.size(); ++i) out[canals[i][0]].push_back({canals[i][1], keeps[i]});
        return go(start, goal, 1, false);
    }
};
