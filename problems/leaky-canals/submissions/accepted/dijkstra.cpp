class Solution {
public:
    double bestShare(vector<vector<string>>& canals, vector<double>& keeps, string start, string goal) {
        unordered_map<string, vector<pair<string, double>>> out;
        for (size_t i = 0; i < canals.size(); ++i) out[canals[i][0]].push_back({canals[i][1], keeps[i]});
        unordered_map<string, double> best[2];
        priority_queue<tuple<double, string, int>> heap;
        auto reach = [&](const string& town, int mended, double share) {
            double& known = best[mended][town];
            if (share <= known) return;
            known = share;
            heap.push({share, town, mended});
        };
        reach(start, 0, 1);
        while (!heap.empty()) {
            auto [share, town, mended] = heap.top();
            heap.pop();
            if (town == goal) return share;
            if (share < best[mended][town]) continue;
            for (auto& [there, keep] : out[town]) {
                reach(there, mended, share * keep);
                if (!mended) reach(there, 1, share);
            }
        }
        return 0;
    }
};
