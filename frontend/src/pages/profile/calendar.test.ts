import { expect, test } from "vitest";
import { calendar, level } from "./calendar.ts";

test("a year ends today, and its weeks begin on Monday", () => {
  const weeks = calendar([{ day: "2026-11-24", accepted: 3 }], new Date("2026-11-24T23:59:00Z"));
  expect(weeks).toHaveLength(53);
  expect(weeks.at(-1)).toEqual([
    { day: "2026-11-23", accepted: 0 },
    { day: "2026-11-24", accepted: 3 },
  ]);
  for (const week of weeks.slice(0, -1)) expect(week).toHaveLength(7);
  expect(weeks[0]?.[0]?.day).toBe("2025-11-24");
});

test.each([
  [0, 0],
  [1, 1],
  [4, 2],
  [50, 3],
] as const)("%i accepted is level %i", (accepted, want) => {
  expect(level(accepted)).toBe(want);
});
