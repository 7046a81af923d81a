import { expect, test } from "vitest";
import { functionShape } from "./signature.ts";
import { layOut } from "./tree-layout.ts";
import { drawables, entryOf, items, locate, pathOf, pretty } from "./values.ts";

const part = (text: string, path: string) => {
  const { from, to } = locate(text, pathOf(`${path}: expected 1, got 2`) ?? []);
  return text.slice(from, to);
};

test("items of an array, whatever is in them", () => {
  const texts = (text: string) => items(text)?.map(({ from, to }) => text.slice(from, to));
  expect(texts(' [1, [2,3] ,"a,]\\"",{"x":[4]}]')).toEqual(["1", "[2,3]", '"a,]\\""', '{"x":[4]}']);
  expect(texts("[9007199254740993]")).toEqual(["9007199254740993"]);
  expect(texts("[]")).toEqual([]);
  for (const broken of ["", "5", "[1,", '["', "[[1]"]) expect(texts(broken) ?? null).toBe(null);
});

test("the judge's words name a path", () => {
  expect(pathOf("[1].left.val: expected 5, got 4")).toEqual(["[1]", "left", "val"]);
  expect(pathOf("right.left: expected 3, got null")).toEqual(["right", "left"]);
  expect(pathOf("[0][12]: expected 1, got 2")).toEqual(["[0]", "[12]"]);
  expect(pathOf("….right.right.val, 10001 steps deep: expected 1, got 2")).toBe(null);
  for (const none of ["expected 1, got 2", "the answer differs", "leftover: expected 1", null]) {
    expect(pathOf(none)).toBe(null);
  }
});

test("a path leads to a part of a text", () => {
  expect(part("[[1],[2, 3]]", "[1][1]")).toBe("3");
  expect(part("[[1],[2]]", "[1][4]")).toBe("[2]");
  expect(part("[1,2,3,null,5]", "left.right.val")).toBe("5");
  expect(part("[[],[1,2,null,5]]", "[1].left.left.val")).toBe("5");
  expect(part('"text"', "[0]")).toBe('"text"');
});

test("the way from a tree's root leads to an entry in level order", () => {
  expect(entryOf(["1", "null", "2", "3"], ["right", "left", "val"])).toBe(3);
  expect(entryOf(["1", "null", "2"], ["right", "left"])).toBe(3);
  expect(entryOf(["1"], ["val"])).toBe(0);
  expect(entryOf(["1", "null", "2"], ["left", "left"])).toBe(-1);
});

test("lists and trees in a value, with the node that differs", () => {
  expect(drawables("[1,2]", "integer[]", null)).toEqual({ drawn: [], more: 0 });
  expect(drawables("[1,2]", "ListNode", ["[1]"]).drawn).toEqual([
    { kind: "list", label: "", nodes: ["1", "2"], marked: 1 },
  ]);
  expect(drawables("[[1],[2,null,3]]", "TreeNode[]", ["[1]", "right", "val"]).drawn).toEqual([
    { kind: "tree", label: "[0]", nodes: ["1"], marked: null },
    { kind: "tree", label: "[1]", nodes: ["2", "null", "3"], marked: 2 },
  ]);
  const many = `[${Array.from({ length: 20 }, (_, i) => `[${i}]`).join()}]`;
  const { drawn, more } = drawables(many, "ListNode[]", ["[15]", "[0]"]);
  expect([drawn.length, more, drawn.at(-1)?.label, drawn.at(-1)?.marked]).toEqual([8, 12, "[15]", 0]);
  expect(drawables("[1,", "ListNode", null).drawn).toEqual([]);
});

test("what a function takes and answers", () => {
  const params = [{ name: "a", type: "ListNode" }];
  expect(functionShape({ name: "f", params, returns: "integer" })).toEqual({ params, answer: "integer" });
  expect(functionShape({ name: "f", params, returns: "void", mutates: "a" })?.answer).toBe("ListNode");
  expect(functionShape({ class: "C", methods: [] })).toBe(null);
  expect(functionShape(null)).toBe(null);
});

test("a long matrix has a line a row", () => {
  const row = "[1,2,3,4,5,6,7,8,9,10]";
  expect(pretty(`[${row},${row}]`, "integer[][]")).toBe(`[\n  ${row},\n  ${row}\n]`);
  expect(pretty("[[1],[2]]", "integer[][]")).toBe("[[1],[2]]");
  expect(pretty(row, "integer[]")).toBe(row);
});

test("no two nodes of a tree are drawn on each other", () => {
  const full = Array.from({ length: 63 }, (_, i) => String(i));
  const skewed = full.flatMap((value) => [value, "null"]);
  const zigzag = ["1", "2", "3", "null", "4", "5", "null", "6", "null", "null", "7"];
  for (const entries of [full, skewed, zigzag, ["1"], []]) {
    const { placed, more } = layOut(entries, null, 63);
    expect(placed).toHaveLength(entries.filter((one) => one !== "null").length);
    expect(more).toBe(0);
    for (const one of placed) {
      const clash = placed.find((other) => other !== one && other.depth === one.depth && Math.abs(other.x - one.x) < 1);
      expect(clash).toBe(undefined);
    }
  }
});

test("a tree is drawn up to a bound, and a missing node that matters is drawn too", () => {
  const { placed, more } = layOut(Array(100).fill("7"), null, 63);
  expect([placed.length, more]).toEqual([63, 37]);
  const ghosts = (entries: string[], marked: number) => layOut(entries, marked, 63).placed.filter((one) => one.ghost);
  expect(ghosts(["1", "null", "2"], 3)).toMatchObject([{ entry: 3, parent: 2, value: "∅" }]);
  expect(ghosts([], 0)).toMatchObject([{ entry: 0, parent: null }]);
  expect(ghosts(["1", "2"], 1)).toEqual([]);
});
