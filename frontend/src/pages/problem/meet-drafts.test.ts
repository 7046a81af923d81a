import { expect, test } from "vitest";
import { meet } from "./meet-drafts.ts";

test.each([
  ["nothing there yet", { mine: "a", dirty: true, known: 0 }, { source: null, version: 0 }, "mine-is-newer"],
  ["the same text", { mine: "a", dirty: true, known: 0 }, { source: "a", version: 7 }, "same"],
  ["nothing typed here", { mine: "a", dirty: false, known: 1 }, { source: "b", version: 2 }, "take-theirs"],
  ["typed on from what is there", { mine: "ab", dirty: true, known: 2 }, { source: "a", version: 2 }, "mine-is-newer"],
  ["typed in both places", { mine: "ab", dirty: true, known: 1 }, { source: "ac", version: 2 }, "ask"],
  ["typed before signing in", { mine: "ab", dirty: true, known: 0 }, { source: "c", version: 1 }, "ask"],
] as const)("%s", (_name, mine, server, want) => {
  expect(meet(mine, server)).toBe(want);
});
