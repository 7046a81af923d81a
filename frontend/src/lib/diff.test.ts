import { expect, test } from "vitest";
import { diffLines, showBlanks } from "./diff.ts";

const shape = (expected: string, actual: string) =>
  diffLines(expected, actual).map((row) => [row.same, row.expected?.text ?? null, row.actual?.text ?? null]);

test.each([
  [
    "equal",
    "1\n2\n",
    "1\n2\n",
    [
      [true, "1", "1"],
      [true, "2", "2"],
    ],
  ],
  ["a final newline is no line", "1\n", "1", [[true, "1", "1"]]],
  [
    "one changed",
    "1\n2\n3\n",
    "1\n5\n3\n",
    [
      [true, "1", "1"],
      [false, "2", "5"],
      [true, "3", "3"],
    ],
  ],
  [
    "one missing",
    "1\n2\n3\n",
    "1\n3\n",
    [
      [true, "1", "1"],
      [false, "2", null],
      [true, "3", "3"],
    ],
  ],
  ["nothing printed", "1\n", "", [[false, "1", null]]],
  ["one too many", "", "7\n", [[false, null, "7"]]],
])("%s", (_name, expected, actual, rows) => {
  expect(shape(expected, actual)).toEqual(rows);
});

test("a changed line says where it differs", () => {
  const [row] = diffLines("abc 12 xyz", "abc 345 xyz");
  expect(row?.expected).toMatchObject({ from: 4, to: 6 });
  expect(row?.actual).toMatchObject({ from: 4, to: 7 });
});

test("many different lines are matched by number, in time", () => {
  const a = Array.from({ length: 5000 }, (_, i) => `a${i}`).join("\n");
  const b = Array.from({ length: 5000 }, (_, i) => `b${i}`).join("\n");
  expect(diffLines(a, b)).toHaveLength(5000);
});

test("blanks become visible", () => {
  expect(showBlanks("a b\tc\r")).toBe("a·b→\tc␍");
});
