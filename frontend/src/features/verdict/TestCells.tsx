import { useId } from "react";
import type { TestResult } from "../../api/types.ts";
import { formatMs } from "../../lib/format.ts";
import { m } from "../../messages/index.ts";
import { Icon } from "../../ui/Icon.tsx";
import styles from "./TestCells.module.css";
import { looks } from "./words.ts";

/** Empty cells beyond this are told in a number: a wall of them says nothing. */
const MOST_PENDING = 120;

type Props = {
  tests: TestResult[];
  total: number;
  /** Cells to come are shown while it runs; after the end what was not run is no promise any more. */
  running: boolean;
  selected: number | null;
  onSelect: (number: number) => void;
};

/** One cell a test, filled as results come in. Radio buttons underneath: one stop for Tab, arrows move, names are read. */
export function TestCells({ tests, total, running, selected, onSelect }: Props) {
  const name = useId();
  const missing = running ? Math.max(0, total - tests.length) : 0;
  return (
    <fieldset className={styles.cells}>
      <legend className="visually-hidden">{m.verdict.cells}</legend>
      {tests.map((test) => {
        const { tone, icon } = looks[test.verdict];
        const what = m.verdict.cell(test.number, test.sample, m.verdict.words[test.verdict]);
        const time = test.time_ms === null ? "" : `, ${formatMs(test.time_ms)}`;
        return (
          <label key={test.number} className={[styles.cell, styles[tone]].join(" ")} title={what + time}>
            <input
              type="radio"
              name={name}
              checked={test.number === selected}
              onChange={() => onSelect(test.number)}
              aria-label={what + time}
            />
            <Icon name={icon} size={14} />
          </label>
        );
      })}
      {Array.from({ length: Math.min(missing, MOST_PENDING) }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: empty cells are all alike
        <span key={i} className={[styles.cell, styles.pending].join(" ")} aria-hidden="true" />
      ))}
      {missing > MOST_PENDING && <span className={styles.more}>{m.verdict.moreCells(missing - MOST_PENDING)}</span>}
    </fieldset>
  );
}
