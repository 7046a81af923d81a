class FerryGate {
    size_t most;
    long long window;
    unordered_map<string, queue<long long>> crossings;

public:
    FerryGate(int most, long long window) : most(most), window(window) {}

    bool admit(long long time, string plate) {
        if (opensAt(time, plate) > time) return false;
        crossings[plate].push(time);
        return true;
    }

    long long opensAt(long long time, string plate) {
        auto& crossed = crossings[plate];
        while (!crossed.empty() && crossed.front() <= time - window) crossed.pop();
        return crossed.size() < most ? time : crossed.front() + window;
    }
};
