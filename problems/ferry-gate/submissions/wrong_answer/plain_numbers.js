// Wrong: turns the times into plain numbers, which hold only 53 bits.
class FerryGate {
  constructor(most, window) {
    this.most = most;
    this.window = Number(window);
    this.crossings = {};
  }

  admit(time, plate) {
    if (this.opensAt(time, plate) !== time) return false;
    this.crossings[plate].push(Number(time));
    return true;
  }

  opensAt(time, plate) {
    const crossed = (this.crossings[plate] ??= []);
    while (crossed.length > 0 && crossed[0] <= Number(time) - this.window) crossed.shift();
    return crossed.length < this.most ? time : BigInt(crossed[0] + this.window);
  }
}
