// Wrong: sorts the prices and returns positions in the sorted list.
class Solution {
public:
    vector<int> voucherPair(vector<int>& prices, int voucher) {
        sort(prices.begin(), prices.end());
        int low = 0, high = (int)prices.size() - 1;
        while (low < high) {
            long long sum = (long long)prices[low] + prices[high];
            if (sum == voucher) return {low, high};
            if (sum < voucher) ++low;
            else --high;
        }
        return {};
    }
};
