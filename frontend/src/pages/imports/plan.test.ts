import { expect, test } from "vitest";
import { planOf } from "./plan.ts";

const entries = (...names: string[]) => names.map((name, n) => ({ name, size: n + 1 }));
const nothing = () => null;

test("a package in a folder: tests, pairs, statements, submissions, limit", () => {
  const files = entries(
    "sum/",
    "sum/problem.yaml",
    "sum/statement/problem.en.md",
    "sum/data/sample/1.in",
    "sum/data/sample/1.ans",
    "sum/data/secret/a/1.in",
    "sum/data/secret/a/1.ans",
    "sum/data/secret/2.in",
    "sum/data/secret/3.ans",
    "sum/submissions/accepted/sum.cpp",
    "sum/submissions/accepted/two/a.py",
    "sum/submissions/accepted/two/b.py",
    "sum/submissions/wrong_answer/less.py",
    "__MACOSX/sum/problem.yaml",
  );
  const plan = planOf(files, (name) =>
    name === "sum/problem.yaml" ? "name: Sum\nlimits:\n  time_limit: 2.5\n" : null,
  );
  expect(plan).toMatchObject({ kind: "kattis", samples: 1, secret: 2, timeLimit: "2.5" });
  expect(plan.unpaired).toEqual(["data/secret/2.in", "data/secret/3.ans"]);
  expect(plan.statements).toEqual(["statement/problem.en.md"]);
  expect(plan.submissions).toEqual([
    { folder: "accepted", count: 2 },
    { folder: "wrong_answer", count: 1 },
  ]);
  expect(plan.largest).toEqual({ name: "submissions/wrong_answer/less.py", size: 13 });
});

test("a plain zip and Polygon's", () => {
  const plain = planOf(entries("1.in", "1.out", "2.in"), nothing);
  expect(plain).toMatchObject({ kind: "plain", samples: 0, secret: 2, unpaired: ["2.in"], timeLimit: null });
  const polygon = planOf(entries("problem.xml", "tests/01", "tests/01.a", "tests/02", "solutions/a.cpp"), nothing);
  expect(polygon).toMatchObject({ kind: "polygon", secret: 2, unpaired: ["tests/02"] });
  expect(polygon.submissions).toEqual([{ folder: "solutions", count: 1 }]);
});

test("nothing at all", () => {
  expect(planOf([], nothing)).toMatchObject({ kind: "plain", secret: 0, largest: null, submissions: [] });
});
