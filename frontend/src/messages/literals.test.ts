/** Every text that a reader sees comes from the table: this looks for those that don't. */
import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { expect, test } from "vitest";

const SOURCES = new URL("..", import.meta.url);

/** Attributes whose value the page never says to anybody. */
const SILENT =
  /^(className|id|name|type|role|href|to|key|problem|extension|rel|lang|style|look|tone|icon|size|direction|value|status|kind|mode|language|accept|scope|src|alt|popover|popoverTarget|method|auto\w+|input\w+|data-.*|aria-(live|hidden|current|controls|orientation|haspopup|autocomplete|labelledby|describedby|pressed|busy)|d|viewBox|fill|stroke\w*|focusable|from|search|params|htmlFor|look|strokeLinecap|strokeLinejoin|rows|initial|enterKeyHint)$/;

const WORD = /\p{L}{2,}/u;
/** A capital, then more than one word. */
const SENTENCE = /^\p{Lu}\p{L}*[ ,'’]+\p{L}/u;

function files(): string[] {
  return readdirSync(SOURCES, { recursive: true, encoding: "utf8" }).filter(
    // The site's name is the same in every language.
    (path) => /\.tsx?$/.test(path) && !/\.(test|gen)\.ts$/.test(path) && !/^messages|^lib\/site/.test(path),
  );
}

/** Texts in a source that don't come from the table. */
function literals(name: string, text: string): string[] {
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const report = (node: ts.Node, words: string) => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    found.push(`${name}:${line + 1}: ${words.trim()}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isThrowStatement(node)) return;
    if (ts.isJsxText(node) && WORD.test(node.text)) report(node, node.text);
    if (ts.isJsxAttribute(node) && SILENT.test(node.name.getText())) return;
    if (isText(node)) {
      const words = node.text;
      if (SENTENCE.test(words) || (isShown(node) && WORD.test(words))) report(node, words);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const CHOICES = [
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.PlusToken,
];

function isText(node: ts.Node): node is ts.LiteralLikeNode {
  return (
    ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)
  );
}

/** Whether a string is drawn as it is: a child or an attribute, perhaps behind a condition, but nothing that is computed with. */
function isShown(node: ts.Node): boolean {
  let at = node;
  for (let up = node.parent; up; up = up.parent) {
    if (ts.isJsxAttribute(up) || ts.isJsxExpression(up)) return true;
    const passes =
      (ts.isConditionalExpression(up) && up.condition !== at) ||
      (ts.isBinaryExpression(up) && CHOICES.includes(up.operatorToken.kind)) ||
      ts.isParenthesizedExpression(up) ||
      ts.isTemplateExpression(up) ||
      ts.isTemplateSpan(up);
    if (!passes) return false;
    at = up;
  }
  return false;
}

const TABLES = ["m", "more", "staff"];

/** Uses of the table while a module is loaded: such a text would stay in the language of that moment. */
function early(name: string, text: string): string[] {
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) || ts.isTypeNode(node)) return;
    if (ts.isPropertyAccessExpression(node) && TABLES.includes(node.expression.getText()))
      found.push(`${name}: ${node.getText()}`);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const sources = files().map((path) => [path, readFileSync(new URL(path, SOURCES), "utf8")] as const);

test("every text comes from the table", () => {
  expect(sources.length).toBeGreaterThan(50);
  expect(sources.flatMap(([path, text]) => literals(path, text))).toEqual([]);
});

test("no text is taken from the table before it is drawn", () => {
  expect(sources.flatMap(([path, text]) => early(path, text))).toEqual([]);
});

test.each([
  ["<p>Hello there</p>", 1],
  ['<p>{known ? "Yes" : m.no}</p>', 1],
  ['<Field label="Name" />', 1],
  ["<Field label={`Role of $" + "{name}`} />", 1],
  ['const said = "Nothing is there";', 1],
  ['<Button look="quiet" type="submit">{m.common.close}</Button>', 0],
  ['<td>{one.verdict === "accepted" ? m.a : m.b}</td>', 0],
  ['throw new Error("No such thing");', 0],
])("%s has %i texts outside of the table", (source, count) => {
  expect(literals("a.tsx", source)).toHaveLength(count);
});

test("a text taken too early is noticed", () => {
  expect(early("a.tsx", "const words = { a: m.common.close };")).toHaveLength(1);
  expect(early("a.tsx", "const words = () => m.common.close;")).toHaveLength(0);
});
