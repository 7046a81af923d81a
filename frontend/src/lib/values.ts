/**
 * Values of function problems as JSON texts: where their parts are, what their types are, and where two of them differ. Texts are
 * never parsed into numbers, so that 64-bit integers stay what they are.
 */
import { isDrawn } from "./signature.ts";

/** Where a part of a text begins and ends. */
export type Span = { from: number; to: number };

/** Steps into a value, as the judge writes them: `[3]`, `.left`, `.val`. */
export type Path = string[];

/** Where the items of an array begin and end; `null` if the text is none. Nothing is assumed to be well-formed. */
export function items(text: string, within: Span = { from: 0, to: text.length }): Span[] | null {
  const at = skipBlanks(text, within.from);
  if (text[at] !== "[") return null;
  const found: Span[] = [];
  let depth = 0;
  let start = -1;
  for (let i = at; i < within.to; i++) {
    const c = text[i];
    if (c === '"') i = endOfString(text, i);
    else if (c === "[" || c === "{") {
      depth++;
      if (depth === 1) {
        start = i + 1;
      }
    } else if (c === "]" || c === "}" || c === ",") {
      if (depth === 1) {
        const span = trimmed(text, start, i);
        if (span.to > span.from) found.push(span);
        start = i + 1;
      }
      if (c !== "," && --depth === 0) return found;
    }
  }
  return null;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text[at] ?? "")) at++;
  return at;
}

function endOfString(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return at;
}

function trimmed(text: string, from: number, to: number): Span {
  let end = to;
  while (end > from && /\s/.test(text[end - 1] ?? "")) end--;
  return { from: Math.min(skipBlanks(text, from), end), to: end };
}

/** `[1].left.val: expected 5, got 4` → the steps; `null`: the judge names none. */
export function pathOf(message: string | null): Path | null {
  const found = /^((?:\[\d+\]|\.?(?:left|right|val)\b)+): /.exec(message ?? "");
  return found?.[1]?.match(/\[\d+\]|left|right|val/g) ?? null;
}

/** The part of a value that a path leads to; where it has no such part, the last one on the way that is there. */
export function locate(text: string, path: Path): Span {
  let span = trimmed(text, 0, text.length);
  for (let i = 0; i < path.length; i++) {
    const step = path[i] ?? "";
    const parts = items(text, span);
    const index = step.startsWith("[") ? Number(step.slice(1, -1)) : entryOf(nodesOf(text, span), path.slice(i));
    const part = parts?.[index];
    if (!part) return span;
    span = part;
    if (!step.startsWith("[")) break;
  }
  return span;
}

/** The entries of a list or a tree as they are written. */
export function nodesOf(text: string, span?: Span): string[] {
  return (items(text, span) ?? []).map(({ from, to }) => text.slice(from, to));
}

/** The entry, in level order, that a way from the root leads to; -1: there is none. */
export function entryOf(nodes: string[], way: Path): number {
  let index = 0;
  for (const step of way) {
    if (step === "val") break;
    if (step !== "left" && step !== "right") return -1;
    if ((nodes[index] ?? "null") === "null") return -1;
    // Each entry that is there has two entries of its own, in turn.
    const before = nodes.slice(0, index).filter((node) => node !== "null").length;
    index = 2 * before + (step === "left" ? 1 : 2);
  }
  return index;
}

export type Drawable = {
  kind: "list" | "tree";
  /** Steps to it, where it is one of several. */
  label: string;
  nodes: string[];
  /** The entry to be marked. */
  marked: number | null;
};

/** Drawings of one value, at most. */
const MOST_DRAWINGS = 8;

/** The lists and trees in a value, and how many more there are. */
export function drawables(text: string, type: string, path: Path | null): { drawn: Drawable[]; more: number } {
  if (!isDrawn(type)) return { drawn: [], more: 0 };
  const base = type.replaceAll("[]", "");
  const kind = base === "ListNode" ? "list" : "tree";
  const depth = (type.length - base.length) / 2;
  const found: { label: string; span: Span; path: Path | null }[] = [];
  const collect = (span: Span, level: number, label: string, rest: Path | null) => {
    const parts = items(text, span);
    if (parts === null) return;
    if (level === depth) {
      found.push({ label, span, path: rest });
      return;
    }
    for (const [i, part] of parts.entries()) {
      const step = `[${i}]`;
      collect(part, level + 1, label + step, rest?.[0] === step ? rest.slice(1) : null);
    }
  };
  collect({ from: 0, to: text.length }, 0, "", path);
  // The one that differs is never among those left out.
  const first = Math.max(0, found.findIndex((one) => one.path !== null && one.path.length > 0) - MOST_DRAWINGS + 1);
  const drawn = found.slice(first, first + MOST_DRAWINGS).map(({ label, span, path: rest }) => {
    const nodes = nodesOf(text, span);
    return { kind, label, nodes, marked: rest === null || rest.length === 0 ? null : markedEntry(kind, nodes, rest) };
  }) satisfies Drawable[];
  return { drawn, more: found.length - drawn.length };
}

function markedEntry(kind: Drawable["kind"], nodes: string[], path: Path): number | null {
  if (kind === "list") return path[0]?.startsWith("[") ? Number(path[0].slice(1, -1)) : null;
  const entry = entryOf(nodes, path);
  return entry < 0 ? null : entry;
}

/** A matrix on several lines, where it is long; all else as it is. */
export function pretty(text: string, type: string): string {
  const parts = type.endsWith("[][]") && text.length > 40 ? items(text) : null;
  if (!parts || parts.length < 2) return text;
  return `[\n${parts.map(({ from, to }) => `  ${text.slice(from, to)}`).join(",\n")}\n]`;
}
