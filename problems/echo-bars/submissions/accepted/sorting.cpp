class Solution {
public:
    vector<string> echoBars(string song, int size) {
        vector<int> starts;
        for (int i = 0; i + size <= int(song.size()); ++i) starts.push_back(i);
        auto compare = [&](int a, int b) { return song.compare(a, size, song, b, size); };
        sort(starts.begin(), starts.end(), [&](int a, int b) {
            int order = compare(a, b);
            return order < 0 || (order == 0 && a < b);
        });
        vector<string> echoes;
        for (size_t i = 0, j; i < starts.size(); i = j) {
            for (j = i + 1; j < starts.size() && compare(starts[i], starts[j]) == 0;) ++j;
            if (starts[j - 1] - starts[i] >= size) echoes.push_back(song.substr(starts[i], size));
        }
        return echoes;
    }
};
