import { expect, test } from "vitest";
import { waitLeftMs } from "./estimate.ts";

test.each([
  [{ position: 10, at: 0 }, { position: 5, at: 10_000 }, 10_000],
  [{ position: 3, at: 1_000 }, { position: 1, at: 9_000 }, 4_000],
  [{ position: 3, at: 0 }, { position: 3, at: 60_000 }, null],
  [{ position: 3, at: 0 }, { position: 5, at: 60_000 }, null],
  [{ position: 3, at: 0 }, { position: 2, at: 500 }, null],
])("from %j to %j", (first, now, want) => {
  expect(waitLeftMs(first, now)).toBe(want);
});
