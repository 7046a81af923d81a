class HallPlan {
  /** @param {number} rows @param {number} width */
  constructor(rows, width) {
    this.width = width;
    this.rows = Array.from({ length: rows }, () => new Array(width).fill(true));
    this.empty = new Array(rows).fill(width);
  }

  /** @param {number} party @return {number[]} */
  seat(party) {
    for (let row = 0; row < this.rows.length; row++) {
      if (this.empty[row] < party) continue;
      let run = 0;
      for (let i = 0; i < this.width; i++) {
        run = this.rows[row][i] ? run + 1 : 0;
        if (run < party) continue;
        const first = i - party + 1;
        this.rows[row].fill(false, first, i + 1);
        this.empty[row] -= party;
        return [row, first];
      }
    }
    return [];
  }

  /** @param {number} row @param {number} first @param {number} count */
  leave(row, first, count) {
    this.rows[row].fill(true, first, first + count);
    this.empty[row] += count;
  }

  /** @param {number} row @return {number} */
  free(row) {
    return this.empty[row];
  }
}
