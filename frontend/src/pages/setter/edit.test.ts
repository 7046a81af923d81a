import { expect, test } from "vitest";
import { draftOf, faults, patchOf } from "./edit.ts";

const problem = {
  title: "Sum",
  difficulty: "easy",
  tags: ["math", "sums"],
  hints: ["Add.", "Carry."],
  own_time_ms: null,
  own_memory_kib: 65_536,
} as const;
const known = { ...problem, tags: [...problem.tags], hints: [...problem.hints] };
const draft = draftOf(known);

test("a form that nobody touched changes nothing", () => {
  expect(patchOf(known, draft)).toBeNull();
  expect(faults(draft)).toEqual({});
});

test.each([
  [{ title: " A sum " }, { title: "A sum" }],
  [{ difficulty: "" as const }, { difficulty: null }],
  [{ tags: "math, , new" }, { tags: ["math", "new"] }],
  [{ time: "1500" }, { time_ms: 1500 }],
  [{ memory: "" }, { memory_kib: null }],
  [{ memory: "128" }, { memory_kib: 131_072 }],
  [{ hints: "One.\n\nTwo.\n \nThree." }, { hints: ["One.", "Two.", "Three."] }],
])("%j sends %j", (part, body) => {
  expect(patchOf(known, { ...draft, ...part })).toEqual(body);
});

test.each([
  [{ time: "soon" }, ["time"]],
  [{ time: "0" }, ["time"]],
  [{ memory: "1" }, ["memory"]],
])("%j can't be sent", (part, fields) => {
  expect(Object.keys(faults({ ...draft, ...part }))).toEqual(fields);
});
