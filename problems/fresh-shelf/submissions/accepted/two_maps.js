class FreshShelf {
  /** @param {number} capacity @param {number} life */
  constructor(capacity, life) {
    this.capacity = capacity;
    this.life = life;
    this.used = new Map(); // dish -> price, the least recently used first
    this.made = new Map(); // dish -> minute, the oldest first
  }

  remove(dish) {
    this.used.delete(dish);
    this.made.delete(dish);
  }

  clean(minute) {
    for (const [dish, since] of this.made) {
      if (since + this.life > minute) break;
      this.remove(dish);
    }
  }

  /** @param {number} minute @param {string} dish @param {number} price */
  put(minute, dish, price) {
    this.clean(minute);
    if (!this.used.has(dish) && this.used.size === this.capacity) this.remove(this.used.keys().next().value);
    this.remove(dish);
    this.used.set(dish, price);
    this.made.set(dish, minute);
  }

  /** @param {number} minute @param {string} dish @return {number} */
  price(minute, dish) {
    this.clean(minute);
    if (!this.used.has(dish)) return -1;
    const price = this.used.get(dish);
    this.used.delete(dish);
    this.used.set(dish, price);
    return price;
  }

  /** @param {number} minute @return {number} */
  count(minute) {
    this.clean(minute);
    return this.used.size;
  }
}
