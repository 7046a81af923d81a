import type { Status, Verdict } from "../../api/types.ts";
import { m } from "../../messages/index.ts";
import { Icon } from "../../ui/Icon.tsx";
import styles from "./VerdictBadge.module.css";
import { looks } from "./words.ts";

/** Icon, word and colour of how a submission or a test ended, or the word for where it is. */
export function VerdictBadge({ verdict, status }: { verdict: Verdict | null; status?: Status }) {
  if (verdict === null) {
    const word = status && status !== "done" ? m.verdict.status[status] : m.verdict.notJudged;
    return (
      <span className={`${styles.badge} ${styles.plain}`}>
        <Icon name="dot" />
        {word}
      </span>
    );
  }
  const { tone, icon } = looks[verdict];
  return (
    <span className={`${styles.badge} ${styles[tone]}`}>
      <Icon name={icon} />
      {m.verdict.words[verdict]}
    </span>
  );
}
