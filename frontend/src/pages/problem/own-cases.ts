import type { Kind } from "../../api/types.ts";

/** Most cases that a Run takes from the form; more than people type. */
export const MOST_CASES = 20;

/** Own input as the API takes it: a stdio program's standard input, or the arguments of a function's calls, a line each. */
export function ownInput(kind: Kind, signature: unknown, text: string): { stdin: string } | { cases: string[][] } {
  if (kind !== "function") return { stdin: text.endsWith("\n") || text === "" ? text : `${text}\n` };
  const cases = casesOf(argumentNames(signature).length, text).filter((one) => one.some((line) => line.trim() !== ""));
  return { cases };
}

/** The text as calls of so many lines each; the last one is filled up, and there is always one. */
export function casesOf(size: number, text: string): string[][] {
  const lines = text.replace(/\n$/, "").split("\n");
  const cases: string[][] = [];
  for (let i = 0; i < lines.length; i += size) {
    const given = lines.slice(i, i + size);
    cases.push([...given, ...Array<string>(size - given.length).fill("")]);
  }
  return cases;
}

/** The calls as one text again. */
export function textOf(cases: string[][]): string {
  return cases.map((one) => one.join("\n")).join("\n");
}

/** What each line of a call is: one a parameter; a class has its method names and their argument lists. */
export function argumentNames(signature: unknown): string[] {
  if (typeof signature !== "object" || signature === null) return ["input"];
  if ("class" in signature) return ["calls", "arguments"];
  const params: unknown[] = "params" in signature && Array.isArray(signature.params) ? signature.params : [];
  const names = params.map((one) =>
    typeof one === "object" && one !== null && "name" in one && typeof one.name === "string" ? one.name : "?",
  );
  return names.length > 0 ? names : ["input"];
}
