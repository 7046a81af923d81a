/** Between the fields of the form and the body of a change: only what differs is sent. */
import type { EditedProblem, SetterProblem } from "../../api/types.ts";
import { staff } from "../../messages/staff.ts";

export type Draft = {
  title: string;
  difficulty: "" | "easy" | "medium" | "hard";
  tags: string;
  time: string;
  memory: string;
  hints: string;
};

type Known = Pick<SetterProblem, "title" | "difficulty" | "tags" | "hints" | "own_time_ms" | "own_memory_kib">;

export function draftOf(problem: Known): Draft {
  return {
    title: problem.title,
    difficulty: problem.difficulty ?? "",
    tags: problem.tags.join(", "),
    time: problem.own_time_ms === null ? "" : String(problem.own_time_ms),
    memory: problem.own_memory_kib === null ? "" : String(problem.own_memory_kib / 1024),
    hints: problem.hints.join("\n\n"),
  };
}

/** What can't be sent, by field. */
export function faults(draft: Draft): Partial<Record<keyof Draft, string>> {
  const found: Partial<Record<keyof Draft, string>> = {};
  if (draft.time.trim() !== "" && !(Number(draft.time) > 0 && Number.isInteger(Number(draft.time))))
    found.time = staff.setter.edit.wrongNumber;
  if (draft.memory.trim() !== "" && !(Number(draft.memory) >= 16)) found.memory = staff.setter.edit.tooSmall;
  return found;
}

/** The change that the draft makes, or null if it makes none. */
export function patchOf(problem: Known, draft: Draft): EditedProblem | null {
  const was = draftOf(problem);
  const patch: EditedProblem = {};
  const limit = (text: string, unit: number) => (text.trim() === "" ? null : Math.round(Number(text) * unit));
  if (draft.title.trim() !== was.title) patch.title = draft.title.trim();
  if (draft.difficulty !== was.difficulty) patch.difficulty = draft.difficulty === "" ? null : draft.difficulty;
  if (draft.tags.trim() !== was.tags) patch.tags = parts(draft.tags, ",");
  if (draft.time.trim() !== was.time) patch.time_ms = limit(draft.time, 1);
  if (draft.memory.trim() !== was.memory) patch.memory_kib = limit(draft.memory, 1024);
  if (draft.hints.trim() !== was.hints.trim()) patch.hints = parts(draft.hints, /\n\s*\n/);
  return Object.keys(patch).length === 0 ? null : patch;
}

function parts(text: string, between: string | RegExp): string[] {
  return text
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
