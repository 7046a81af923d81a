import { expect, test } from "vitest";
import { matchFiles } from "./answer-files.ts";

const file = (name: string) => new File(["x"], name);
const matched = (names: string[], files: string[]) => {
  const { answers, unused } = matchFiles(names, files.map(file));
  return [[...answers].map(([name, one]) => `${name}=${one.name}`), unused];
};

test("files are found by the names of the tests", () => {
  const names = ["1.out", "small-2.out", "1.5.out"];
  expect(matched(names, ["1.ans", "small-2", "1.5", "notes.md", "2.out"])).toEqual([
    ["1.out=1.ans", "small-2.out=small-2", "1.5.out=1.5"],
    ["notes.md", "2.out"],
  ]);
  expect(matched(names, ["1.out", "1.txt"])).toEqual([["1.out=1.txt"], []]);
  expect(matched(names, [])).toEqual([[], []]);
});

test("one file answers one test, whatever it is called", () => {
  expect(matched(["1.out"], ["mine.dat"])).toEqual([["1.out=mine.dat"], []]);
});
