// Wrong: looks at the distance to the last time only.
class Solution {
public:
    vector<string> echoBars(string song, int size) {
        unordered_map<string, int> last;
        set<string> echoes;
        for (int i = 0; i + size <= int(song.size()); ++i) {
            string piece = song.substr(i, size);
            if (last.count(piece) && i - last[piece] >= size) echoes.insert(piece);
            last[piece] = i;
        }
        return {echoes.begin(), echoes.end()};
    }
};
