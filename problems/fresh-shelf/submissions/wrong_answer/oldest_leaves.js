// Wrong: gives away the dish that was put there first, whether it was used since or not.
class FreshShelf {
  constructor(capacity, life) {
    this.capacity = capacity;
    this.life = life;
    this.dishes = new Map();
  }

  clean(minute) {
    for (const [dish, kept] of this.dishes) if (kept.minute + this.life <= minute) this.dishes.delete(dish);
  }

  put(minute, dish, price) {
    this.clean(minute);
    this.dishes.delete(dish);
    if (this.dishes.size === this.capacity) this.dishes.delete(this.dishes.keys().next().value);
    this.dishes.set(dish, { price, minute });
  }

  price(minute, dish) {
    this.clean(minute);
    return this.dishes.get(dish)?.price ?? -1;
  }

  count(minute) {
    this.clean(minute);
    return this.dishes.size;
  }
}
