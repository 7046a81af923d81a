// Wrong: a window whose ends only move forwards is right for positive changes alone.
class Solution {
public:
    long long countStretches(vector<int>& changes, int total) {
        long long answer = 0, sum = 0;
        for (size_t start = 0, end = 0; end < changes.size(); ++end) {
            sum += changes[end];
            while (start < end && sum > total) sum -= changes[start++];
            if (sum == total) ++answer;
        }
        return answer;
    }
};
