import type { ImportedSubmission } from "../../api/types.ts";
import { verdicts } from "../../features/verdict/words.ts";
import { formatKib, formatMs } from "../../lib/format.ts";
import { Icon } from "../../ui/Icon.tsx";
import { Table } from "../../ui/Table.tsx";
import styles from "./Imports.module.css";

/** The package's own submissions: expected beside got. Only what differs has a colour. */
export function ImportMatrix({ submissions }: { submissions: ImportedSubmission[] }) {
  return (
    <Table
      caption="The package's submissions"
      head={
        <>
          <th scope="col">Submission</th>
          <th scope="col" data-wide>
            Language
          </th>
          <th scope="col">Expected</th>
          <th scope="col">Got</th>
          <th scope="col" data-number data-wide>
            Time
          </th>
          <th scope="col" data-number data-wide>
            Memory
          </th>
        </>
      }
    >
      {submissions.map((one) => (
        <tr key={one.path}>
          <td className={styles.path}>{one.path}</td>
          <td data-wide>{one.language ?? "–"}</td>
          <td>{expectedWords(one)}</td>
          <td>
            <Got one={one} />
          </td>
          <td data-number data-wide>
            {one.time_ms === null ? "–" : formatMs(one.time_ms)}
          </td>
          <td data-number data-wide>
            {one.memory_kib === null ? "–" : formatKib(one.memory_kib)}
          </td>
        </tr>
      ))}
    </Table>
  );
}

function Got({ one }: { one: ImportedSubmission }) {
  if (one.verdict === null) return <span className={styles.match}>not judged yet</span>;
  const { word, icon } = verdicts[one.verdict];
  if (one.matches === false) {
    return (
      <span className={`${styles.mismatch} ${styles.head}`}>
        <Icon name="warning" />
        {word}, not as expected
        {one.message && ` (${one.message})`}
      </span>
    );
  }
  return (
    <span className={`${styles.match} ${styles.head}`}>
      <Icon name={icon} />
      {word}
    </span>
  );
}

function expectedWords(one: ImportedSubmission): string {
  if (one.expected === "") return "any";
  return one.expected
    .split("|")
    .map((id) => (id in verdicts ? verdicts[id as keyof typeof verdicts].word : id))
    .join(" or ");
}
