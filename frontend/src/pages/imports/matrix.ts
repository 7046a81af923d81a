/** Columns of the matrix of submissions and tests: one a test, or one a group of neighbours. */
import type { ImportTests } from "../../api/types.ts";

export type Test = ImportTests["tests"][number];
export type Cell = ImportTests["submissions"][number]["cells"][number];
/** Tests `from` to `to`, numbered from 1. */
export type Column = { key: string; label: string; from: number; to: number };

/** The groups in the order of their first test. */
export function groupsOf(tests: Test[]): { name: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const test of tests) counts.set(test.group ?? "", (counts.get(test.group ?? "") ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, count }));
}

/** `every` test, those of `group:NAME`, or `groups`: runs of neighbours of one group. */
export function columnsOf(tests: Test[], view: string): Column[] {
  const single = (test: Test, i: number): Column => ({
    key: `${i}`,
    label: shortName(test),
    from: i + 1,
    to: i + 1,
  });
  if (view !== "groups") {
    const wanted = view.startsWith("group:") ? view.slice("group:".length) : null;
    return tests.map(single).filter((_, i) => wanted === null || (tests[i]?.group ?? "") === wanted);
  }
  const columns: Column[] = [];
  tests.forEach((test, i) => {
    const last = columns.at(-1);
    const group = test.group ?? "";
    if (last && last.label === group) last.to = i + 1;
    else columns.push({ key: `${i}`, label: group, from: i + 1, to: i + 1 });
  });
  return columns;
}

/** A test's name without the folder that its group tells already, but for the top folders, which say sample or secret. */
function shortName(test: Test): string {
  return test.name.startsWith("secret/") ? test.name.slice("secret/".length) : test.name;
}
