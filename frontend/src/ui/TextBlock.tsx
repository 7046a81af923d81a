import { type ReactNode, useId } from "react";
import { m } from "../messages/index.ts";
import styles from "./TextBlock.module.css";

type Props = { title: string; text: string; truncated?: boolean; actions?: ReactNode };

/** A program's input or output, as it is. */
export function TextBlock({ title, text, truncated = false, actions }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <div className={styles.head}>
        <span id={id} className={styles.title}>
          {title}
        </span>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {text === "" ? (
        <p className={styles.note}>{m.common.nothing}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <pre className={styles.text} tabIndex={0}>
          {text}
        </pre>
      )}
      {truncated && <p className={styles.note}>{m.common.cut}</p>}
    </section>
  );
}
