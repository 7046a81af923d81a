import { useState } from "react";
import { useAudit } from "../../api/admin.ts";
import { formatTime } from "../../lib/format.ts";
import { m } from "../../messages/index.ts";
import { staff } from "../../messages/staff.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { Empty } from "../../ui/Notice.tsx";
import { Filters, Pager } from "../../ui/Page.tsx";
import { Loading } from "../../ui/Skeleton.tsx";
import { Table } from "../../ui/Table.tsx";
import { LoadFailed } from "../layout/Failed.tsx";
import styles from "./Admin.module.css";

/** Who changed what. */
export function AuditTable() {
  const [q, setQ] = useState("");
  const [cursor, setCursor] = useState<string | undefined>(undefined);
  const audit = useAudit(q, cursor);
  return (
    <div className={styles.tab}>
      <Filters label={staff.admin.findChanges}>
        <Field
          label={staff.admin.whoOrWhat}
          value={q}
          onChange={(event) => {
            setQ(event.target.value);
            setCursor(undefined);
          }}
        />
      </Filters>
      {audit.isError ? (
        <LoadFailed what={m.common.things.audit} error={audit.error} onRetry={() => void audit.refetch()} />
      ) : !audit.data ? (
        <Loading what={m.common.things.audit} lines={6} />
      ) : audit.data.items.length === 0 ? (
        <Empty>
          <p>{q === "" ? staff.admin.noChange : staff.admin.noChangeFits}</p>
        </Empty>
      ) : (
        <Table
          caption={staff.admin.tabs.audit}
          stale={audit.isPlaceholderData}
          head={
            <>
              <th scope="col">{m.common.head.when}</th>
              <th scope="col">{staff.admin.who}</th>
              <th scope="col">{staff.admin.did}</th>
              <th scope="col">{staff.admin.toWhom}</th>
            </>
          }
        >
          {audit.data.items.map((one) => (
            <tr key={one.id}>
              <td>{formatTime(one.at)}</td>
              <td>{one.actor}</td>
              <td>{didWords(one.action, one.detail)}</td>
              <td className={styles.reason}>{subjectWords(one.action, one.subject)}</td>
            </tr>
          ))}
        </Table>
      )}
      <Pager>
        {cursor !== undefined && <Button onClick={() => setCursor(undefined)}>{m.common.newest}</Button>}
        {audit.data?.next_cursor && (
          <Button onClick={() => setCursor(audit.data.next_cursor ?? undefined)}>{m.common.older}</Button>
        )}
      </Pager>
    </div>
  );
}

/** An action that this page doesn't know yet keeps its own word. */
function didWords(action: string, detail: string): string {
  if (action === "setting") return staff.admin.didSet(detail);
  const known = Object.entries(staff.admin.actions).find(([name]) => name === action)?.[1] ?? action;
  const role = Object.entries(m.common.roles).find(([name]) => name === detail)?.[1];
  return role === undefined ? known : `${known}: ${role}`;
}

/** A setting by the words that it has on its own page. */
function subjectWords(action: string, subject: string): string {
  if (action !== "setting") return subject;
  const words = Object.entries(staff.admin.settings).find(([name]) => name === subject)?.[1];
  return typeof words === "string" ? words : subject;
}
