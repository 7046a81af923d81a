// Wrong: takes over the end of a booking that lies within an earlier one.
class Solution {
public:
    vector<vector<int>> busyTimes(vector<vector<int>>& bookings) {
        sort(bookings.begin(), bookings.end());
        vector<vector<int>> times;
        for (const auto& booking : bookings) {
            if (!times.empty() && booking[0] <= times.back()[1]) times.back()[1] = booking[1];
            else times.push_back(booking);
        }
        return times;
    }
};
