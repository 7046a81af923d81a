// Wrong: 32 bits are not enough.
class Solution {
public:
    long long ledgerValue(vector<string>& tokens) {
        vector<uint32_t> stack;
        for (const string& token : tokens) {
            if (token.size() > 1 || isdigit(token[0])) {
                stack.push_back(stoi(token));
                continue;
            }
            uint32_t right = stack.back();
            stack.pop_back();
            uint32_t& left = stack.back();
            if (token == "+") left += right;
            else if (token == "-") left -= right;
            else if (token == "*") left *= right;
            else left = right ? (int64_t)(int32_t)left / (int32_t)right : 0;
        }
        return (int32_t)stack.back();
    }
};
