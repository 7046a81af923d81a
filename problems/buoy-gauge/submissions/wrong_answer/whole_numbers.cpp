// Wrong: keeps the readings as integers.
class BuoyGauge {
    size_t memory;
    deque<int> latest;

public:
    BuoyGauge(int memory) : memory(memory) {}

    void note(double height) {
        latest.push_back(height);
        if (latest.size() > memory) latest.pop_front();
    }

    double median() {
        vector<int> sizes(latest.begin(), latest.end());
        sort(sizes.begin(), sizes.end());
        int n = sizes.size();
        return (sizes[n / 2] + sizes[(n - 1) / 2]) / 2.0;
    }

    double spread() {
        auto [least, most] = minmax_element(latest.begin(), latest.end());
        return *most - *least;
    }
};
