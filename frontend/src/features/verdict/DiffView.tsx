import { useMemo } from "react";
import { type DiffRow, diffLines, type Side, showBlanks } from "../../lib/diff.ts";
import styles from "./DiffView.module.css";

/** More rows than this help nobody; those around the first difference are shown. */
const MOST_ROWS = 200;
const CONTEXT = 5;

type Props = {
  expected: string;
  actual: string;
  /** What stands above the two sides. */
  names?: [string, string];
};

/** Expected beside actual output. Lines that differ show their blanks; where they differ is marked. */
export function DiffView({ expected, actual, names = ["Expected", "Your output"] }: Props) {
  const rows = useMemo(() => diffLines(expected, actual), [expected, actual]);
  const first = rows.findIndex((row) => !row.same);
  const start = rows.length > MOST_ROWS ? Math.max(0, first - CONTEXT) : 0;
  const shown = rows.slice(start, start + MOST_ROWS);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={styles.frame} tabIndex={0} aria-label={`${names[0]} and ${names[1].toLowerCase()}`}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.number}>
              <span className="visually-hidden">Line</span>
            </th>
            <th scope="col">{names[0]}</th>
            <th scope="col" className={styles.number}>
              <span className="visually-hidden">Line</span>
            </th>
            <th scope="col">{names[1]}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <Row key={`${row.expected?.number ?? "-"}:${row.actual?.number ?? "-"}`} row={row} />
          ))}
        </tbody>
      </table>
      {rows.length > shown.length && (
        <p className={styles.note}>
          Rows {start + 1} to {start + shown.length} of {rows.length}
        </p>
      )}
      {actual === "" && names[1] === "Your output" && <p className={styles.note}>Your program printed nothing.</p>}
    </section>
  );
}

function Row({ row }: { row: DiffRow }) {
  return (
    <tr>
      <td className={styles.number}>{row.expected?.number}</td>
      <Cell side={row.expected} same={row.same} look={styles.expected} />
      <td className={styles.number}>{row.actual?.number}</td>
      <Cell side={row.actual} same={row.same} look={styles.actual} />
    </tr>
  );
}

function Cell({ side, same, look }: { side: Side | null; same: boolean; look: string | undefined }) {
  if (side === null) {
    return (
      <td className={styles.missing}>
        <span className="visually-hidden">no such line</span>
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
