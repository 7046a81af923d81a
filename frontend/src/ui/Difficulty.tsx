import styles from "./Difficulty.module.css";

const words = { easy: "Easy", medium: "Medium", hard: "Hard" };

/** How hard a problem is, where somebody has said so. */
export function Difficulty({ value }: { value: keyof typeof words | null }) {
  if (value === null) return <span className={styles.unknown}>–</span>;
  return <span className={styles[value]}>{words[value]}</span>;
}
