// Wrong: throws a dish away when its first one would be spoiled, although it was put there again.
class FreshShelf {
    size_t capacity;
    int life, clock = 0;
    queue<pair<int, string>> made;
    map<string, pair<int, int>> dishes;
    map<int, string> used;

    void clean(int minute) {
        for (; !made.empty() && made.front().first <= minute - life; made.pop()) {
            auto found = dishes.find(made.front().second);
            if (found == dishes.end()) continue;
            used.erase(found->second.second);
            dishes.erase(found);
        }
    }

public:
    FreshShelf(int capacity, int life) : capacity(capacity), life(life) {}

    void put(int minute, string dish, int price) {
        clean(minute);
        if (dishes.count(dish)) used.erase(dishes[dish].second);
        else if (dishes.size() == capacity) {
            dishes.erase(used.begin()->second);
            used.erase(used.begin());
        }
        dishes[dish] = {price, ++clock};
        used[clock] = dish;
        made.push({minute, dish});
    }

    int price(int minute, string dish) {
        clean(minute);
        if (!dishes.count(dish)) return -1;
        used.erase(dishes[dish].second);
        dishes[dish].second = ++clock;
        used[clock] = dish;
        return dishes[dish].first;
    }

    int count(int minute) {
        clean(minute);
        return dishes.size();
    }
};
