/**
 * Expected against actual output, line by line and side by side. A row holds a line of each (null where the other side has one
 * more); a changed row also says where its lines start and stop to differ.
 */
export type Side = { number: number; text: string; from: number; to: number };
export type DiffRow = { same: boolean; expected: Side | null; actual: Side | null };

/** Above this many cells the table of common lines costs too much, and lines are matched by their number instead. */
const MAX_CELLS = 250_000;

export function diffLines(expected: string, actual: string): DiffRow[] {
  const a = splitLines(expected);
  const b = splitLines(actual);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;

  const rows: DiffRow[] = [];
  for (let i = 0; i < start; i++) rows.push(sameRow(a[i] ?? "", i, i));
  rows.push(...diffMiddle(a.slice(start, a.length - end), b.slice(start, b.length - end), start));
  for (let i = end; i > 0; i--) rows.push(sameRow(a[a.length - i] ?? "", a.length - i, b.length - i));
  return rows;
}

/** A final newline ends the last line and starts no new one. */
function splitLines(text: string): string[] {
  if (text === "") return [];
  const lines = text.split("\n");
  if (lines.at(-1) === "") lines.pop();
  return lines;
}

function sameRow(text: string, i: number, j: number): DiffRow {
  return {
    same: true,
    expected: { number: i + 1, text, from: 0, to: 0 },
    actual: { number: j + 1, text, from: 0, to: 0 },
  };
}

function diffMiddle(a: string[], b: string[], offset: number): DiffRow[] {
  const rows: DiffRow[] = [];
  const pending: { a: [number, string][]; b: [number, string][] } = { a: [], b: [] };
  const flush = () => {
    for (let k = 0; k < Math.max(pending.a.length, pending.b.length); k++) {
      rows.push(changedRow(pending.a[k], pending.b[k]));
    }
    pending.a = [];
    pending.b = [];
  };
  let i = 0;
  let j = 0;
  for (const [p, q] of commonLines(a, b)) {
    for (; i < p; i++) pending.a.push([offset + i, a[i] ?? ""]);
    for (; j < q; j++) pending.b.push([offset + j, b[j] ?? ""]);
    flush();
    rows.push(sameRow(a[p] ?? "", offset + p, offset + q));
    i = p + 1;
    j = q + 1;
  }
  for (; i < a.length; i++) pending.a.push([offset + i, a[i] ?? ""]);
  for (; j < b.length; j++) pending.b.push([offset + j, b[j] ?? ""]);
  flush();
  return rows;
}

function changedRow(a: [number, string] | undefined, b: [number, string] | undefined): DiffRow {
  const left = a?.[1] ?? "";
  const right = b?.[1] ?? "";
  let from = 0;
  while (from < left.length && from < right.length && left[from] === right[from]) from++;
  let tail = 0;
  while (
    tail < left.length - from &&
    tail < right.length - from &&
    left[left.length - 1 - tail] === right[right.length - 1 - tail]
  ) {
    tail++;
  }
  return {
    same: false,
    expected: a ? { number: a[0] + 1, text: left, from, to: left.length - tail } : null,
    actual: b ? { number: b[0] + 1, text: right, from, to: right.length - tail } : null,
  };
}

/** Pairs of indices of a longest common subsequence. */
function commonLines(a: string[], b: string[]): [number, number][] {
  const width = b.length + 1;
  if ((a.length + 1) * width > MAX_CELLS) return [];
  const table = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number) => table[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      table[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

/** Blanks that a reader can't see, made visible. */
export function showBlanks(text: string): string {
  return text.replaceAll(" ", "·").replaceAll("\t", "→\t").replaceAll("\r", "␍").replaceAll("\u00a0", "⍽");
}
