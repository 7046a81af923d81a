import type { Kind } from "../../api/types.ts";

/** Own input as the API takes it: a stdio program's standard input, or the arguments of a function's calls, a line each. */
export function ownInput(kind: Kind, signature: unknown, text: string): { stdin: string } | { cases: string[][] } {
  if (kind !== "function") return { stdin: text.endsWith("\n") || text === "" ? text : `${text}\n` };
  const size = argumentLines(signature);
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const cases: string[][] = [];
  for (let i = 0; i < lines.length; i += size) cases.push(lines.slice(i, i + size));
  return { cases };
}

/** Lines that one call takes: one a parameter; a class has its method names and their argument lists. */
function argumentLines(signature: unknown): number {
  if (typeof signature !== "object" || signature === null) return 1;
  if ("class" in signature) return 2;
  return "params" in signature && Array.isArray(signature.params) ? Math.max(1, signature.params.length) : 1;
}
