import { m } from "../messages/index.ts";
import styles from "./Skeleton.module.css";

/** A grey bar in the place of a text to come. */
export function Bar({ width }: { width: string }) {
  return <span className={styles.bar} style={{ width }} />;
}

/** Several lines of them, named for screen readers. */
export function Loading({ what, lines = 5 }: { what: string; lines?: number }) {
  const widths = ["60%", "92%", "85%", "96%", "40%", "88%", "70%", "94%"];
  return (
    <div className={styles.block} role="status" aria-label={m.common.loading(what)}>
      {widths.slice(0, lines).map((width) => (
        <Bar key={width} width={width} />
      ))}
    </div>
  );
}
