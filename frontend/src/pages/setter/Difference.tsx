import { useDifference } from "../../api/setter.ts";
import type { Difference } from "../../api/types.ts";
import { DiffView } from "../../features/verdict/DiffView.tsx";
import { formatKib, formatLimitMs } from "../../lib/format.ts";
import { m } from "../../messages/index.ts";
import { staff } from "../../messages/staff.ts";
import { Loading } from "../../ui/Skeleton.tsx";
import { Table } from "../../ui/Table.tsx";
import { LoadFailed } from "../layout/Failed.tsx";
import styles from "./Setter.module.css";
import { textOf } from "./statement-text.ts";

/** What differs between two versions: properties, tests, the statement's text. */
export function VersionDifference({ slug, from, to }: { slug: string; from: number; to: number }) {
  const asked = useDifference(slug, from, to);
  const words = staff.setter;
  if (asked.isError && !asked.data) {
    return <LoadFailed what={words.things.difference} error={asked.error} onRetry={() => void asked.refetch()} />;
  }
  if (!asked.data) return <Loading what={words.things.difference} lines={4} />;
  return <Shown difference={asked.data} />;
}

function Shown({ difference }: { difference: Difference }) {
  const words = staff.setter.versions;
  const { added, removed, changed, fields, statement_from, statement_to } = difference;
  const sameTests = added.count + removed.count + changed.count === 0;
  if (sameTests && fields.length === 0 && statement_from === null) return <p>{words.same}</p>;
  return (
    <>
      <h3>{words.tests}</h3>
      {sameTests ? (
        <p>{words.sameTests}</p>
      ) : (
        <ul className={styles.changes}>
          <Changes title={words.added(added.count)} changes={added} />
          <Changes title={words.removed(removed.count)} changes={removed} />
          <Changes title={words.changed(changed.count)} changes={changed} />
        </ul>
      )}
      {fields.length > 0 && <Properties fields={fields} from={difference.from} to={difference.to} />}
      {statement_from !== null && statement_to !== null && (
        <>
          <h3>{words.statement}</h3>
          <DiffView
            expected={textOf(statement_from)}
            actual={textOf(statement_to)}
            names={[words.versionNumber(difference.from), words.versionNumber(difference.to)]}
          />
        </>
      )}
    </>
  );
}

function Changes({ title, changes }: { title: string; changes: Difference["added"] }) {
  if (changes.count === 0) return null;
  const more = changes.count - changes.names.length;
  return (
    <li>
      {title}: <span className={styles.mono}>{changes.names.join(", ")}</span>
      {more > 0 && ` ${staff.setter.versions.more(more)}`}
    </li>
  );
}

function Properties({ fields, from, to }: { fields: Difference["fields"]; from: number; to: number }) {
  const words = staff.setter.versions;
  const names: Record<string, string> = words.fields;
  return (
    <Table
      caption={words.properties}
      head={
        <>
          <th scope="col">{words.property}</th>
          <th scope="col">{words.versionNumber(from)}</th>
          <th scope="col">{words.versionNumber(to)}</th>
        </>
      }
    >
      {fields.map((change) => (
        <tr key={change.field}>
          <th scope="row">{names[change.field] ?? change.field}</th>
          <td className={styles.value}>{shown(change.field, change.from)}</td>
          <td className={styles.value}>{shown(change.field, change.to)}</td>
        </tr>
      ))}
    </Table>
  );
}

function shown(field: string, value: unknown): string {
  if (value === null || value === undefined) return m.common.none;
  if (typeof value === "number" && field.endsWith("_ms")) return formatLimitMs(value);
  if (typeof value === "number" && field.endsWith("_kib")) return formatKib(value);
  if (Array.isArray(value) && value.every((one) => typeof one === "string")) return value.join(", ");
  return typeof value === "string" ? value : JSON.stringify(value);
}
