// Wrong: remembers an erase that found nothing to remove.
class ScratchPad {
  constructor() {
    this.versions = [""];
    this.now = 0;
  }

  change(text) {
    this.versions.length = ++this.now;
    this.versions.push(text);
  }

  write(words) {
    this.change(this.versions[this.now] + words);
  }

  erase(count) {
    const text = this.versions[this.now];
    const kept = Math.max(0, text.length - count);
    this.change(text.slice(0, kept));
    return text.slice(kept);
  }

  undo() {
    if (this.now === 0) return false;
    this.now--;
    return true;
  }

  redo() {
    if (this.now + 1 === this.versions.length) return false;
    this.now++;
    return true;
  }

  tail(count) {
    return this.versions[this.now].slice(-count);
  }
}
