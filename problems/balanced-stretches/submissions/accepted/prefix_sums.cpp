class Solution {
public:
    long long countStretches(vector<int>& changes, int total) {
        unordered_map<int, int> seen{{0, 1}};
        long long answer = 0;
        int running = 0;
        for (int change : changes) {
            running += change;
            auto starts = seen.find(running - total);
            if (starts != seen.end()) answer += starts->second;
            ++seen[running];
        }
        return answer;
    }
};
