import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { curlLines, pythonLines } from "./api-lines.ts";

const target = { origin: "http://judge.example", problem: "sum-of-two", language: "cpp", file: "main.cpp" };

test("the lines name the problem, the language and the file", () => {
  for (const lines of [curlLines(target), pythonLines(target)]) {
    for (const part of Object.values(target)) expect(lines).toContain(part);
    expect(lines).toContain("JUDGE_TOKEN");
  }
});

test("a shell can read the lines for curl", () => {
  expect(() => execFileSync("sh", ["-n"], { input: curlLines(target) })).not.toThrow();
});
