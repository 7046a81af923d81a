import { expect, test } from "vitest";
import { readCompilerOutput } from "./compiler-output.ts";

test.each([
  [
    "g++",
    "main.cpp:3:5: error: 'x' was not declared",
    { line: 3, column: 5, severity: "error", message: "error: 'x' was not declared" },
  ],
  [
    "g++ warning",
    "main.cpp:9:1: warning: unused",
    { line: 9, column: 1, severity: "warning", message: "warning: unused" },
  ],
  [
    "javac",
    "Main.java:12: error: ';' expected",
    { line: 12, column: null, severity: "error", message: "error: ';' expected" },
  ],
  ["go", "./main.go:4:2: undefined: y", { line: 4, column: 2, severity: "error", message: "undefined: y" }],
  [
    "tsc",
    "main.ts(7,3): error TS2304: Cannot find name",
    { line: 7, column: 3, severity: "error", message: "error TS2304: Cannot find name" },
  ],
  [
    "python",
    '  File "/box/main.py", line 2',
    { line: 2, column: null, severity: "error", message: "error on this line" },
  ],
  [
    "colours",
    "\u001b[1mmain.c:1:1:\u001b[0m error: no",
    { line: 1, column: 1, severity: "error", message: "error: no" },
  ],
  ["a note", "main.cpp:3:5: note: declared here", null],
  ["words", "compilation terminated.", null],
])("%s", (_name, output, place) => {
  expect(readCompilerOutput(output)[0]?.place).toEqual(place);
});

test("rustc's message stands on the line before", () => {
  const lines = readCompilerOutput("error[E0425]: cannot find value `y`\n --> main.rs:3:9");
  expect(lines[1]?.place).toEqual({
    line: 3,
    column: 9,
    severity: "error",
    message: "error[E0425]: cannot find value `y`",
  });
});
