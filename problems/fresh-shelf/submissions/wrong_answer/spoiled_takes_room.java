// Wrong: notices that a dish is spoiled only when it is asked for, and until then lets it take a place.
class FreshShelf {
    private record Dish(int price, int minute) {}

    private final int capacity, life;
    private final LinkedHashMap<String, Dish> dishes = new LinkedHashMap<>(16, 0.75f, true);

    public FreshShelf(int capacity, int life) {
        this.capacity = capacity;
        this.life = life;
    }

    public void put(int minute, String dish, int price) {
        dishes.put(dish, new Dish(price, minute));
        if (dishes.size() > capacity) dishes.remove(dishes.keySet().iterator().next());
    }

    public int price(int minute, String dish) {
        Dish found = dishes.get(dish);
        if (found == null) return -1;
        if (found.minute() > minute - life) return found.price();
        dishes.remove(dish);
        return -1;
    }

    public int count(int minute) {
        return (int) dishes.values().stream().filter(dish -> dish.minute() > minute - life).count();
    }
}
