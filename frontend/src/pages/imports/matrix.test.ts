import { expect, test } from "vitest";
import { columnsOf, groupsOf } from "./matrix.ts";

const tests = [
  { name: "sample/1", group: "sample", sample: true },
  { name: "secret/a/1", group: "secret/a", sample: false },
  { name: "secret/a/2", group: "secret/a", sample: false },
  { name: "secret/b/1", group: "secret/b", sample: false },
  { name: "3", group: null, sample: false },
];

test("neighbours of a group are one column", () => {
  expect(columnsOf(tests, "groups").map(({ label, from, to }) => [label, from, to])).toEqual([
    ["sample", 1, 1],
    ["secret/a", 2, 3],
    ["secret/b", 4, 4],
    ["", 5, 5],
  ]);
});

test("a group opens into its tests, which keep their numbers", () => {
  expect(columnsOf(tests, "group:secret/a").map(({ label, from }) => [label, from])).toEqual([
    ["a/1", 2],
    ["a/2", 3],
  ]);
  expect(columnsOf(tests, "every")).toHaveLength(5);
  expect(columnsOf(tests, "group:").map(({ from }) => from)).toEqual([5]);
});

test("groups are counted", () => {
  expect(groupsOf(tests)).toEqual([
    { name: "sample", count: 1 },
    { name: "secret/a", count: 2 },
    { name: "secret/b", count: 1 },
    { name: "", count: 1 },
  ]);
});
