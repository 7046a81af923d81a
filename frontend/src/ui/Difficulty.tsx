import { m } from "../messages/index.ts";
import styles from "./Difficulty.module.css";

/** How hard a problem is, where somebody has said so. */
export function Difficulty({ value }: { value: "easy" | "medium" | "hard" | null }) {
  if (value === null) return <span className={styles.unknown}>{m.common.none}</span>;
  return <span className={styles[value]}>{m.common[value]}</span>;
}
