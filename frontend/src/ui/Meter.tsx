import styles from "./Meter.module.css";

/** How much of a limit was used: in words, with a bar under them. */
export function Meter({
  label,
  value,
  limit,
  words,
}: {
  label: string;
  value: number;
  limit: number | null;
  words: string;
}) {
  const share = limit === null || limit === 0 ? 0 : Math.min(1, value / limit);
  return (
    <div className={styles.meter}>
      <span>{label}</span>
      <span className={styles.words}>{words}</span>
      <span className={styles.track} aria-hidden="true">
        <span className={[styles.fill, share >= 1 ? styles.full : ""].join(" ")} style={{ width: `${share * 100}%` }} />
      </span>
    </div>
  );
}
