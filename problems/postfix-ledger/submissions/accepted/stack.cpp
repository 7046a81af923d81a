class Solution {
public:
    long long ledgerValue(vector<string>& tokens) {
        vector<long long> stack;
        for (const string& token : tokens) {
            if (token.size() > 1 || isdigit(token[0])) {
                stack.push_back(stoll(token));
                continue;
            }
            long long right = stack.back();
            stack.pop_back();
            long long& left = stack.back();
            switch (token[0]) {
                case '+': left += right; break;
                case '-': left -= right; break;
                case '*': left *= right; break;
                default: left /= right;
            }
        }
        return stack.back();
    }
};
