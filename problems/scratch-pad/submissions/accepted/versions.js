class ScratchPad {
  constructor() {
    this.versions = [""];
    this.now = 0;
  }

  get text() {
    return this.versions[this.now];
  }

  change(text) {
    this.versions.length = ++this.now;
    this.versions.push(text);
  }

  /** @param {string} words */
  write(words) {
    this.change(this.text + words);
  }

  /** @param {number} count @return {string} */
  erase(count) {
    const removed = this.tail(count);
    if (removed !== "") this.change(this.text.slice(0, this.text.length - removed.length));
    return removed;
  }

  /** @return {boolean} */
  undo() {
    if (this.now === 0) return false;
    this.now--;
    return true;
  }

  /** @return {boolean} */
  redo() {
    if (this.now + 1 === this.versions.length) return false;
    this.now++;
    return true;
  }

  /** @param {number} count @return {string} */
  tail(count) {
    return this.text.slice(-count);
  }
}
