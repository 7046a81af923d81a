import type { Status, Verdict } from "../../api/types.ts";
import { Icon } from "../../ui/Icon.tsx";
import styles from "./VerdictBadge.module.css";
import { statusWords, verdicts } from "./words.ts";

/** Icon, word and colour of how a submission or a test ended, or the word for where it is. */
export function VerdictBadge({ verdict, status }: { verdict: Verdict | null; status?: Status }) {
  if (verdict === null) {
    const word = status && status !== "done" ? statusWords[status] : "Not judged";
    return (
      <span className={`${styles.badge} ${styles.plain}`}>
        <Icon name="dot" />
        {word}
      </span>
    );
  }
  const { word, tone, icon } = verdicts[verdict];
  return (
    <span className={`${styles.badge} ${styles[tone]}`}>
      <Icon name={icon} />
      {word}
    </span>
  );
}
