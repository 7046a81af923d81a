// Wrong: numbers the seats through all rows, and seats parties around the corner.
class HallPlan {
  constructor(rows, width) {
    this.width = width;
    this.taken = new Array(rows * width).fill(false);
  }

  seat(party) {
    let run = 0;
    for (let i = 0; i < this.taken.length; i++) {
      run = this.taken[i] ? 0 : run + 1;
      if (run === party) {
        const first = i - party + 1;
        this.taken.fill(true, first, i + 1);
        return [Math.floor(first / this.width), first % this.width];
      }
    }
    return [];
  }

  leave(row, first, count) {
    this.taken.fill(false, row * this.width + first, row * this.width + first + count);
  }

  free(row) {
    return this.taken.slice(row * this.width, (row + 1) * this.width).filter((taken) => !taken).length;
  }
}
