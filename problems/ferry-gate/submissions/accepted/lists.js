class FerryGate {
  /** @param {number} most @param {bigint} window */
  constructor(most, window) {
    this.most = most;
    this.window = window;
    this.crossings = new Map();
  }

  /** @param {bigint} time @param {string} plate @return {boolean} */
  admit(time, plate) {
    if (this.opensAt(time, plate) > time) return false;
    this.crossings.set(plate, [...(this.crossings.get(plate) ?? []), time].slice(-this.most));
    return true;
  }

  /** @param {bigint} time @param {string} plate @return {bigint} */
  opensAt(time, plate) {
    const crossed = this.crossings.get(plate) ?? [];
    if (crossed.length < this.most) return time;
    const opens = crossed[0] + this.window;
    return opens > time ? opens : time;
  }
}
