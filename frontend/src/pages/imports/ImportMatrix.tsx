import type { ImportedSubmission, Verdict } from "../../api/types.ts";
import { looks } from "../../features/verdict/words.ts";
import { formatKib, formatMs } from "../../lib/format.ts";
import { m } from "../../messages/index.ts";
import { staff } from "../../messages/staff.ts";
import { Icon } from "../../ui/Icon.tsx";
import { Table } from "../../ui/Table.tsx";
import styles from "./Imports.module.css";

/** The package's own submissions: expected beside got. Only what differs has a colour. */
export function ImportMatrix({ submissions, running }: { submissions: ImportedSubmission[]; running: boolean }) {
  // They are judged one after the other.
  const now = running ? submissions.find((one) => one.verdict === null) : undefined;
  return (
    <Table
      caption={staff.imports.submissions}
      head={
        <>
          <th scope="col">{staff.imports.submission}</th>
          <th scope="col" data-wide>
            {m.common.head.language}
          </th>
          <th scope="col">{staff.imports.expected}</th>
          <th scope="col">{staff.imports.got}</th>
          <th scope="col" data-number data-wide>
            {m.common.head.time}
          </th>
          <th scope="col" data-number data-wide>
            {m.common.head.memory}
          </th>
        </>
      }
    >
      {submissions.map((one) => (
        <tr key={one.path}>
          <td className={styles.path}>{one.path}</td>
          <td data-wide>{one.language ?? m.common.none}</td>
          <td>{expectedWords(one)}</td>
          <td>
            <Got one={one} now={one === now} />
          </td>
          <td data-number data-wide>
            {one.time_ms === null ? m.common.none : formatMs(one.time_ms)}
          </td>
          <td data-number data-wide>
            {one.memory_kib === null ? m.common.none : formatKib(one.memory_kib)}
          </td>
        </tr>
      ))}
    </Table>
  );
}

function Got({ one, now }: { one: ImportedSubmission; now: boolean }) {
  if (one.verdict === null)
    return <span className={styles.match}>{now ? staff.imports.judgedNow : staff.imports.notJudgedYet}</span>;
  const word = m.verdict.words[one.verdict];
  if (one.matches === false) {
    return (
      <span className={`${styles.mismatch} ${styles.head}`}>
        <Icon name="warning" />
        {staff.imports.notAsExpected(word)}
        {one.message && ` (${one.message})`}
      </span>
    );
  }
  return (
    <span className={`${styles.match} ${styles.head}`}>
      <Icon name={looks[one.verdict].icon} />
      {word}
    </span>
  );
}

function expectedWords(one: ImportedSubmission): string {
  if (one.expected === "") return staff.imports.any;
  return one.expected
    .split("|")
    .map((id) => (id in m.verdict.words ? m.verdict.words[id as Verdict] : id))
    .join(staff.imports.or);
}
