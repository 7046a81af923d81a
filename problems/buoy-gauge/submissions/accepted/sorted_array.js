class BuoyGauge {
  /** @param {number} memory */
  constructor(memory) {
    this.memory = memory;
    this.latest = [];
    this.sizes = [];
  }

  place(height) {
    let low = 0;
    let high = this.sizes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.sizes[middle] < height) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** @param {number} height */
  note(height) {
    this.latest.push(height);
    this.sizes.splice(this.place(height), 0, height);
    if (this.latest.length > this.memory) this.sizes.splice(this.place(this.latest.shift()), 1);
  }

  /** @return {number} */
  median() {
    const n = this.sizes.length;
    return (this.sizes[n >> 1] + this.sizes[(n - 1) >> 1]) / 2;
  }

  /** @return {number} */
  spread() {
    return this.sizes[this.sizes.length - 1] - this.sizes[0];
  }
}
