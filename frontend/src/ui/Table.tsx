import type { ReactNode } from "react";
import styles from "./Table.module.css";

type Props = {
  /** Read by screen readers before the table. */
  caption: string;
  /** One `<th>` a column. Mark with `data-number` what holds numbers, with `data-wide` what a phone can do without. */
  head: ReactNode;
  children: ReactNode;
  /** What is shown belongs to the question before. */
  stale?: boolean;
};

export function Table({ caption, head, children, stale = false }: Props) {
  return (
    // Wider than a phone it scrolls, and what scrolls must be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls
    <section className={styles.frame} tabIndex={0} aria-label={caption}>
      <table className={[styles.table, stale ? styles.stale : ""].join(" ")} aria-busy={stale}>
        <thead>
          <tr>{head}</tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
