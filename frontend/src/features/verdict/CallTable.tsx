import type { TestResult } from "../../api/types.ts";
import { items, nodesOf, type Path } from "../../lib/values.ts";
import { m } from "../../messages/index.ts";
import styles from "./FunctionData.module.css";

/** Rows that are shown, around the call that differs. */
const MOST_ROWS = 60;
const BEFORE = 20;

/** The calls on a class, each with what it should have answered and what it did. */
export function CallTable({ test, path }: { test: TestResult; path: Path | null }) {
  const [first = "", second = ""] = (test.input ?? "").split("\n");
  const calls = nodesOf(first).map((name, i) => ({ name, args: nodesOf(second)[i] ?? "[]" }));
  const expected = items(test.expected ?? "") && nodesOf(test.expected ?? "");
  const output = items(test.output ?? "") && nodesOf(test.output ?? "");
  const differs = path?.[0]?.startsWith("[") ? Number(path[0].slice(1, -1)) : null;
  const start = Math.max(0, Math.min((differs ?? 0) - BEFORE, calls.length - MOST_ROWS));
  const shown = calls.slice(start, start + MOST_ROWS);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={styles.frame} tabIndex={0} aria-label={m.values.calls}>
      <table className={styles.calls}>
        <thead>
          <tr>
            <th scope="col">{m.values.call}</th>
            {expected && <th scope="col">{m.verdict.expected}</th>}
            {output && <th scope="col">{m.values.yours}</th>}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ name, args }, i) => {
            const at = start + i;
            return (
              <tr key={at} data-differs={at === differs ? "" : undefined}>
                <th scope="row">{`${unquoted(name)}(${args.replace(/^\[|\]$/g, "")})`}</th>
                {expected && <Result text={expected[at]} look={at === differs ? styles.ok : undefined} />}
                {output && <Result text={output[at]} look={at === differs ? styles.bad : undefined} />}
              </tr>
            );
          })}
        </tbody>
      </table>
      {calls.length > shown.length && (
        <p className={styles.note}>{m.values.callsOf(start + 1, start + shown.length, calls.length)}</p>
      )}
    </section>
  );
}

function Result({ text, look }: { text: string | undefined; look: string | undefined }) {
  return <td className={look}>{look ? <mark>{text}</mark> : text}</td>;
}

function unquoted(name: string): string {
  return name.replace(/^"|"$/g, "");
}
