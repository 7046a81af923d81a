import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useFailures, useRejudge } from "../../api/admin.ts";
import { useLanguageName } from "../../api/queries.ts";
import { formatAgo } from "../../lib/format.ts";
import { m } from "../../messages/index.ts";
import { staff } from "../../messages/staff.ts";
import { Button } from "../../ui/Button.tsx";
import { Empty } from "../../ui/Notice.tsx";
import { Pager } from "../../ui/Page.tsx";
import { Loading } from "../../ui/Skeleton.tsx";
import { Table } from "../../ui/Table.tsx";
import { LoadFailed } from "../layout/Failed.tsx";
import styles from "./Admin.module.css";

/** Judgings that we failed at, each with its reason and another try. */
export function FailureTable() {
  const [cursor, setCursor] = useState<string | undefined>(undefined);
  const failures = useFailures(cursor);
  const languageName = useLanguageName();
  const rejudge = useRejudge();
  if (failures.isError) {
    return (
      <LoadFailed what={m.common.things.failures} error={failures.error} onRetry={() => void failures.refetch()} />
    );
  }
  if (!failures.data) return <Loading what={m.common.things.failures} lines={6} />;
  if (failures.data.items.length === 0 && cursor === undefined) {
    return (
      <Empty>
        <p>{staff.admin.noFailure}</p>
      </Empty>
    );
  }
  return (
    <div className={styles.tab}>
      {rejudge.isError && (
        <LoadFailed what={m.common.things.rejudge} error={rejudge.error} onRetry={() => rejudge.reset()} />
      )}
      <Table
        caption={staff.admin.tabs.failures}
        stale={failures.isPlaceholderData}
        head={
          <>
            <th scope="col">{m.common.head.when}</th>
            <th scope="col">{m.common.head.problem}</th>
            <th scope="col">{m.common.head.user}</th>
            <th scope="col">{m.common.head.language}</th>
            <th scope="col">{staff.admin.reason}</th>
            <th scope="col">
              <span className="visually-hidden">{m.common.action}</span>
            </th>
          </>
        }
      >
        {failures.data.items.map((one) => (
          <tr key={one.id}>
            <td>
              <Link to="/submissions/$id" params={{ id: one.id }}>
                {one.judged_at === null ? m.common.none : formatAgo(one.judged_at)}
              </Link>
            </td>
            <td>{one.problem}</td>
            <td>{one.username}</td>
            <td>{languageName(one.language)}</td>
            <td className={styles.reason}>{one.reason ?? staff.admin.notTold}</td>
            <td>
              <Button
                onClick={() => rejudge.mutate(one.id)}
                busy={rejudge.isPending && rejudge.variables === one.id}
                aria-label={staff.admin.judgeAgainOf(one.username, one.problem)}
              >
                {staff.admin.judgeAgain}
              </Button>
            </td>
          </tr>
        ))}
      </Table>
      <Pager>
        {cursor !== undefined && <Button onClick={() => setCursor(undefined)}>{m.common.newest}</Button>}
        {failures.data.next_cursor !== null && (
          <Button onClick={() => setCursor(failures.data.next_cursor ?? undefined)}>{m.common.older}</Button>
        )}
      </Pager>
    </div>
  );
}
