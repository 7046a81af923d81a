class BuoyGauge {
    size_t memory;
    queue<double> latest;
    multiset<double> low, high;

    void balance() {
        if (low.size() > high.size() + 1) high.insert(low.extract(prev(low.end())));
        if (low.size() < high.size()) low.insert(high.extract(high.begin()));
    }

public:
    BuoyGauge(int memory) : memory(memory) {}

    void note(double height) {
        latest.push(height);
        (low.empty() || height <= *low.rbegin() ? low : high).insert(height);
        balance();
        if (latest.size() <= memory) return;
        auto& half = latest.front() <= *low.rbegin() ? low : high;
        half.erase(half.find(latest.front()));
        latest.pop();
        balance();
    }

    double median() { return low.size() > high.size() ? *low.rbegin() : (*low.rbegin() + *high.begin()) / 2; }

    double spread() { return (high.empty() ? *low.rbegin() : *high.rbegin()) - *low.begin(); }
};
