class Solution {
public:
    vector<int> nearestLamp(string street, char lamp) {
        int n = street.size();
        vector<int> answer(n, n);
        for (int i = 0, distance = n; i < n; ++i) {
            distance = street[i] == lamp ? 0 : distance + 1;
            answer[i] = distance;
        }
        for (int i = n - 1, distance = n; i >= 0; --i) {
            distance = street[i] == lamp ? 0 : distance + 1;
            answer[i] = min(answer[i], distance);
        }
        return answer;
    }
};
