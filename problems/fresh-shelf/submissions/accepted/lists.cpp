class FreshShelf {
    struct Dish {
        int price;
        list<string>::iterator used, made;
        int minute;
    };
    size_t capacity;
    int life;
    list<string> used, made;
    unordered_map<string, Dish> dishes;

    void remove(string name) {
        used.erase(dishes[name].used);
        made.erase(dishes[name].made);
        dishes.erase(name);
    }

    void clean(int minute) {
        while (!made.empty() && dishes[made.front()].minute <= minute - life) remove(made.front());
    }

public:
    FreshShelf(int capacity, int life) : capacity(capacity), life(life) {}

    void put(int minute, string dish, int price) {
        clean(minute);
        if (dishes.count(dish)) remove(dish);
        else if (dishes.size() == capacity) remove(used.front());
        dishes[dish] = {price, used.insert(used.end(), dish), made.insert(made.end(), dish), minute};
    }

    int price(int minute, string dish) {
        clean(minute);
        auto found = dishes.find(dish);
        if (found == dishes.end()) return -1;
        used.splice(used.end(), used, found->second.used);
        return found->second.price;
    }

    int count(int minute) {
        clean(minute);
        return dishes.size();
    }
};
