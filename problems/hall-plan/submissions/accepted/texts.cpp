class HallPlan {
    vector<string> hall;

public:
    HallPlan(int rows, int width) : hall(rows, string(width, '.')) {}

    vector<int> seat(int party) {
        const string wanted(party, '.');
        for (size_t row = 0; row < hall.size(); ++row) {
            size_t first = hall[row].find(wanted);
            if (first == string::npos) continue;
            hall[row].replace(first, party, party, '#');
            return {int(row), int(first)};
        }
        return {};
    }

    void leave(int row, int first, int count) { hall[row].replace(first, count, count, '.'); }

    int free(int row) { return count(hall[row].begin(), hall[row].end(), '.'); }
};
