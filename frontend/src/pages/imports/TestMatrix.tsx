import { useState } from "react";
import { useImportTests } from "../../api/setter.ts";
import type { ImportedSubmission, ImportTests } from "../../api/types.ts";
import { looks } from "../../features/verdict/words.ts";
import { formatMs } from "../../lib/format.ts";
import { m } from "../../messages/index.ts";
import { staff } from "../../messages/staff.ts";
import { Select } from "../../ui/Field.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Table } from "../../ui/Table.tsx";
import styles from "./Imports.module.css";
import { type Cell, type Column, columnsOf, groupsOf } from "./matrix.ts";

/** More tests than this are shown as groups at first. */
const MOST_AT_ONCE = 24;

/** Submissions by tests: where each one fails, and how long it takes. Many tests are gathered into their groups. */
export function TestMatrix({ id, submissions }: { id: string; submissions: ImportedSubmission[] }) {
  const judged = submissions.filter((one) => one.verdict !== null).length;
  const { data } = useImportTests(id, judged);
  if (!data || data.tests.length === 0 || judged === 0) return null;
  return <Matrix tests={data} submissions={submissions} />;
}

function Matrix({ tests, submissions }: { tests: ImportTests; submissions: ImportedSubmission[] }) {
  const groups = groupsOf(tests.tests);
  const few = tests.tests.length <= MOST_AT_ONCE;
  const [shown, setShown] = useState<string | null>(null);
  const view = shown ?? (few ? "every" : "groups");
  const columns = columnsOf(tests.tests, view);
  const words = staff.imports;
  return (
    <section className={styles.section} aria-label={words.byTest}>
      <h2>{words.byTest}</h2>
      <p className={styles.intro}>{words.byTestHint}</p>
      {!few && (
        <Select label={words.group} value={view} onChange={(event) => setShown(event.target.value)}>
          <option value="groups">{words.byGroups(tests.tests.length)}</option>
          {groups.map(({ name, count }) => (
            <option key={name} value={`group:${name}`}>
              {words.testsOfGroup(name || words.topGroup, count)}
            </option>
          ))}
        </Select>
      )}
      <Table
        caption={words.byTest}
        head={
          <>
            <th scope="col">{words.submission}</th>
            {columns.map((column) => (
              <th key={column.key} scope="col" data-number>
                {column.label || words.topGroup}
              </th>
            ))}
          </>
        }
      >
        {tests.submissions.map((row) => {
          const known = submissions.find((one) => one.path === row.path);
          return (
            <tr key={row.path}>
              <th scope="row" className={known?.matches === false ? styles.mismatch : styles.path}>
                <span className={styles.path}>{row.path.replace(/^submissions\//, "")}</span>
              </th>
              {columns.map((column) => (
                <td key={column.key} data-number>
                  <Met column={column} cells={row.cells} />
                </td>
              ))}
            </tr>
          );
        })}
      </Table>
      {(tests.test_count ?? 0) > tests.tests.length && (
        <p className={styles.intro}>{words.firstTests(tests.tests.length, tests.test_count ?? 0)}</p>
      )}
    </section>
  );
}

/** What a submission got in a column: of a group, the worst. */
function Met({ column, cells }: { column: Column; cells: Cell[] }) {
  const met = cells.filter((cell) => cell.number >= column.from && cell.number <= column.to);
  const words = staff.imports;
  if (met.length === 0) return <span className={styles.none}>{m.common.none}</span>;
  const failed = met.find((cell) => cell.verdict !== "accepted");
  const verdict = failed?.verdict ?? "accepted";
  const slowest = Math.max(...met.map((cell) => cell.time_ms ?? 0));
  const passed = met.filter((cell) => cell.verdict === "accepted").length;
  const look = looks[verdict];
  const total = column.to - column.from + 1;
  return (
    <span className={styles.cell} data-tone={look.tone} title={m.verdict.words[verdict]}>
      <Icon name={look.icon} size={12} />
      <span className="visually-hidden">{m.verdict.words[verdict]}, </span>
      {total > 1 && <span>{words.passedOf(passed, total)},</span>}
      {formatMs(slowest)}
    </span>
  );
}
