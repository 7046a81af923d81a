import { expect, test } from "vitest";
import { argumentNames, casesOf, ownInput, textOf } from "./own-cases.ts";

const twoSum = { name: "twoSum", params: [{ name: "nums" }, { name: "target" }] };

test.each([
  ["stdio gets a final newline", "stdio", null, "1 2", { stdin: "1 2\n" }],
  ["and no second one", "stdio", null, "1 2\n", { stdin: "1 2\n" }],
  ["nothing stays nothing", "stdio", null, "", { stdin: "" }],
  [
    "a function takes a line a parameter",
    "function",
    twoSum,
    "[1,2]\n3\n\n\n[4]\n5",
    {
      cases: [
        ["[1,2]", "3"],
        ["[4]", "5"],
      ],
    },
  ],
  ["a class takes two lines", "function", { class: "A" }, '["A"]\n[[]]', { cases: [['["A"]', "[[]]"]] }],
] as const)("%s", (_name, kind, signature, text, want) => {
  expect(ownInput(kind, signature, text)).toEqual(want);
});

test("a form's calls come back as they went", () => {
  const cases = [
    ["[1]", "2"],
    ["", "5"],
  ];
  expect(casesOf(2, textOf(cases))).toEqual(cases);
  expect(casesOf(2, "")).toEqual([["", ""]]);
  expect(casesOf(3, "1\n2")).toEqual([["1", "2", ""]]);
});

test("arguments have the signature's names", () => {
  expect(argumentNames(twoSum)).toEqual(["nums", "target"]);
  expect(argumentNames({ class: "A" })).toEqual(["calls", "arguments"]);
  expect(argumentNames(null)).toEqual(["input"]);
});
