import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useFailures, useLanguageName, useRejudge } from "../../api/queries.ts";
import { formatAgo } from "../../lib/format.ts";
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
    return <LoadFailed what="the failed judgings" error={failures.error} onRetry={() => void failures.refetch()} />;
  }
  if (!failures.data) return <Loading what="the failed judgings" lines={6} />;
  if (failures.data.items.length === 0 && cursor === undefined) {
    return (
      <Empty>
        <p>No judging has failed. One that the judge itself could not finish appears here with its reason.</p>
      </Empty>
    );
  }
  return (
    <div className={styles.tab}>
      {rejudge.isError && <LoadFailed what="the new judging" error={rejudge.error} onRetry={() => rejudge.reset()} />}
      <Table
        caption="Failed judgings"
        stale={failures.isPlaceholderData}
        head={
          <>
            <th scope="col">When</th>
            <th scope="col">Problem</th>
            <th scope="col">User</th>
            <th scope="col">Language</th>
            <th scope="col">Reason</th>
            <th scope="col">
              <span className="visually-hidden">Action</span>
            </th>
          </>
        }
      >
        {failures.data.items.map((one) => (
          <tr key={one.id}>
            <td>
              <Link to="/submissions/$id" params={{ id: one.id }}>
                {one.judged_at === null ? "–" : formatAgo(one.judged_at)}
              </Link>
            </td>
            <td>{one.problem}</td>
            <td>{one.username}</td>
            <td>{languageName(one.language)}</td>
            <td className={styles.reason}>{one.reason ?? "not told"}</td>
            <td>
              <Button
                onClick={() => rejudge.mutate(one.id)}
                busy={rejudge.isPending && rejudge.variables === one.id}
                aria-label={`Judge the submission of ${one.username} for ${one.problem} again`}
              >
                Judge again
              </Button>
            </td>
          </tr>
        ))}
      </Table>
      <Pager>
        {cursor !== undefined && <Button onClick={() => setCursor(undefined)}>Newest</Button>}
        {failures.data.next_cursor !== null && (
          <Button onClick={() => setCursor(failures.data.next_cursor ?? undefined)}>Older</Button>
        )}
      </Pager>
    </div>
  );
}
