class FreshShelf {
    private record Dish(int price, int minute) {}
    private record Entry(int minute, String name) {}

    private final int capacity, life;
    private final LinkedHashMap<String, Dish> dishes = new LinkedHashMap<>();
    private final Queue<Entry> entries = new ArrayDeque<>();

    public FreshShelf(int capacity, int life) {
        this.capacity = capacity;
        this.life = life;
    }

    public void put(int minute, String dish, int price) {
        clean(minute);
        Dish before = dishes.remove(dish);
        if (before == null && dishes.size() == capacity) dishes.remove(dishes.keySet().iterator().next());
        dishes.put(dish, new Dish(price, minute));
        entries.add(new Entry(minute, dish));
    }

    public int price(int minute, String dish) {
        clean(minute);
        Dish found = dishes.remove(dish);
        if (found == null) return -1;
        dishes.put(dish, found);
        return found.price();
    }

    public int count(int minute) {
        clean(minute);
        return dishes.size();
    }

    private void clean(int minute) {
        while (!entries.isEmpty() && entries.peek().minute() <= minute - life) {
            Entry entry = entries.remove();
            Dish dish = dishes.get(entry.name());
            if (dish != null && dish.minute() == entry.minute()) dishes.remove(entry.name());
        }
    }
}
