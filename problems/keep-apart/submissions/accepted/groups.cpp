class Solution {
public:
    string arrangeBeads(string beads, int gap) {
        array<pair<int, char>, 26> colours;
        for (int i = 0; i < 26; ++i) colours[i] = {int(count(beads.begin(), beads.end(), 'a' + i)), 'a' + i};
        sort(colours.rbegin(), colours.rend());
        int most = colours[0].first;
        if (most == 1) return beads;
        vector<string> groups(most);
        int place = 0;
        for (auto [number, colour] : colours) {
            for (int i = 0; i < number; ++i) {
                if (number == most) groups[i] += colour;
                else groups[place++ % (most - 1)] += colour;
            }
        }
        string chain;
        for (int i = 0; i < most; ++i) {
            if (i + 1 < most && int(groups[i].size()) < gap) return "";
            chain += groups[i];
        }
        return chain;
    }
};
