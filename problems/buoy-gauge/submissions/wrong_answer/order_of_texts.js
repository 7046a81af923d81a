// Wrong: keeps the readings as texts, and so in the order of texts.
class BuoyGauge {
  constructor(memory) {
    this.memory = memory;
    this.latest = [];
    this.sizes = [];
  }

  place(text) {
    let low = 0;
    let high = this.sizes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.sizes[middle] < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  note(height) {
    const text = String(height);
    this.latest.push(text);
    this.sizes.splice(this.place(text), 0, text);
    if (this.latest.length > this.memory) this.sizes.splice(this.place(this.latest.shift()), 1);
  }

  median() {
    const n = this.sizes.length;
    return (Number(this.sizes[n >> 1]) + Number(this.sizes[(n - 1) >> 1])) / 2;
  }

  spread() {
    const heights = this.latest.map(Number);
    return Math.max(...heights) - Math.min(...heights);
  }
}
