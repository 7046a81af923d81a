class Solution {
public:
    vector<int> voucherPair(vector<int>& prices, int voucher) {
        unordered_map<long long, int> seen;
        for (int i = 0; i < (int)prices.size(); ++i) {
            auto partner = seen.find((long long)voucher - prices[i]);
            if (partner != seen.end()) return {partner->second, i};
            seen[prices[i]] = i;
        }
        return {};
    }
};
