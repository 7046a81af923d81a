// Wrong: visits each town once, no matter whether the clay is used up by then.
class Solution {
public:
    double bestShare(vector<vector<string>>& canals, vector<double>& keeps, string start, string goal) {
        map<string, vector<pair<string, double>>> out;
        for (size_t i = 0; i < canals.size(); ++i) out[canals[i][0]].push_back({canals[i][1], keeps[i]});
        set<string> done;
        priority_queue<tuple<double, string, bool>> heap;
        heap.push({1, start, false});
        while (!heap.empty()) {
            auto [share, town, mended] = heap.top();
            heap.pop();
            if (town == goal) return share;
            if (!done.insert(town).second) continue;
            for (auto& [there, keep] : out[town]) {
                heap.push({share * keep, there, mended});
                if (!mended) heap.push({share, there, true});
            }
        }
        return 0;
    }
};
