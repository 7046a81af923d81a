import { useMemo } from "react";
import { type DiffRow, diffLines, type Side, showBlanks } from "../../lib/diff.ts";
import { m } from "../../messages/index.ts";
import styles from "./DiffView.module.css";

/** More rows than this help nobody; those around the first difference are shown. */
const MOST_ROWS = 200;
const CONTEXT = 5;

type Props = {
  expected: string;
  actual: string;
  /** What stands above the two sides, when they are an older and a newer text: then what is gone looks wrong, what came right. */
  names?: [string, string];
};

/** Expected beside actual output. Lines that differ show their blanks; where they differ is marked. */
export function DiffView({ expected, actual, names }: Props) {
  const [left, right] = names ?? [m.verdict.expected, m.verdict.yourOutput];
  const looks: Looks = names ? [styles.actual, styles.expected] : [styles.expected, styles.actual];
  const rows = useMemo(() => diffLines(expected, actual), [expected, actual]);
  const first = rows.findIndex((row) => !row.same);
  const start = rows.length > MOST_ROWS ? Math.max(0, first - CONTEXT) : 0;
  const shown = rows.slice(start, start + MOST_ROWS);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={styles.frame} tabIndex={0} aria-label={m.verdict.twoSides(left, right)}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.number}>
              <span className="visually-hidden">{m.verdict.line}</span>
            </th>
            <th scope="col">{left}</th>
            <th scope="col" className={styles.number}>
              <span className="visually-hidden">{m.verdict.line}</span>
            </th>
            <th scope="col">{right}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <Row key={`${row.expected?.number ?? "-"}:${row.actual?.number ?? "-"}`} row={row} looks={looks} />
          ))}
        </tbody>
      </table>
      {rows.length > shown.length && (
        <p className={styles.note}>{m.verdict.rowsOf(start + 1, start + shown.length, rows.length)}</p>
      )}
      {actual === "" && !names && <p className={styles.note}>{m.verdict.printedNothing}</p>}
    </section>
  );
}

type Looks = [string | undefined, string | undefined];

function Row({ row, looks }: { row: DiffRow; looks: Looks }) {
  return (
    <tr>
      <td className={styles.number}>{row.expected?.number}</td>
      <Cell side={row.expected} same={row.same} look={looks[0]} />
      <td className={styles.number}>{row.actual?.number}</td>
      <Cell side={row.actual} same={row.same} look={looks[1]} />
    </tr>
  );
}

function Cell({ side, same, look }: { side: Side | null; same: boolean; look: string | undefined }) {
  if (side === null) {
    return (
      <td className={styles.missing}>
        <span className="visually-hidden">{m.verdict.noSuchLine}</span>
      </td>
    );
  }
  if (same) return <td>{side.text}</td>;
  const differs = side.text.slice(side.from, side.to);
  return (
    <td className={look}>
      {showBlanks(side.text.slice(0, side.from))}
      {differs && <mark>{showBlanks(differs)}</mark>}
      {showBlanks(side.text.slice(side.to))}
      {side.text === "" && <span aria-hidden="true">⏎</span>}
    </td>
  );
}
