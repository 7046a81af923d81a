// Wrong: takes for impossible only what one colour alone makes impossible, and deals out the rest carelessly.
class Solution {
public:
    string arrangeBeads(string beads, int gap) {
        map<char, int> left;
        for (char bead : beads) left[bead]++;
        vector<pair<int, char>> colours;
        for (auto [colour, number] : left) colours.push_back({number, colour});
        sort(colours.rbegin(), colours.rend());
        int n = beads.size();
        if ((colours[0].first - 1) * gap + 1 > n) return "";
        string chain(n, ' ');
        int place = 0, first = 0;
        for (auto [number, colour] : colours) {
            for (; number > 0; --number) {
                if (place >= n) place = ++first;
                chain[place] = colour;
                place += gap;
            }
        }
        return chain;
    }
};
