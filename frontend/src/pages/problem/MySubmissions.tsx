import { Link } from "@tanstack/react-router";
import { useLanguageName, useSubmissions } from "../../api/queries.ts";
import { useSession } from "../../api/session.ts";
import { VerdictBadge } from "../../features/verdict/VerdictBadge.tsx";
import { formatAgo, formatMs } from "../../lib/format.ts";
import { m } from "../../messages/index.ts";
import { Empty } from "../../ui/Notice.tsx";
import { Loading } from "../../ui/Skeleton.tsx";
import { Table } from "../../ui/Table.tsx";
import { LoadFailed } from "../layout/Failed.tsx";
import styles from "./ProblemPage.module.css";

/** The reader's own submissions for this problem, newest first. */
export default function MySubmissions({ slug }: { slug: string }) {
  const session = useSession();
  const languageName = useLanguageName();
  const username = session.state === "signed_in" ? session.user.username : undefined;
  const mine = useSubmissions({ problem: slug, username, mode: "submit", limit: 20 }, username !== undefined);
  return <div className={styles.mine}>{content()}</div>;

  function content() {
    if (username === undefined) {
      return (
        <Empty>
          <p>{m.problem.mineSignedOut}</p>
        </Empty>
      );
    }
    if (mine.isError)
      return <LoadFailed what={m.common.things.mySubmissions} error={mine.error} onRetry={() => void mine.refetch()} />;
    if (!mine.data) return <Loading what={m.common.things.mySubmissions} lines={4} />;
    if (mine.data.items.length === 0) {
      return (
        <Empty>
          <p>{m.problem.mineEmpty}</p>
        </Empty>
      );
    }
    const { items } = mine.data;
    return (
      <Table
        caption={m.problem.mineTitle}
        head={
          <>
            <th scope="col">{m.common.head.verdict}</th>
            <th scope="col">{m.common.head.language}</th>
            <th scope="col" data-number>
              {m.common.head.time}
            </th>
            <th scope="col">{m.common.head.when}</th>
            <th scope="col">{m.problem.compare}</th>
          </>
        }
      >
        {items.map((one, i) => (
          <tr key={one.id}>
            <td>
              <Link to="/submissions/$id" params={{ id: one.id }}>
                <VerdictBadge verdict={one.verdict} status={one.status} />
              </Link>
            </td>
            <td>{languageName(one.language)}</td>
            <td data-number>{one.time_ms === null ? m.common.none : formatMs(one.time_ms)}</td>
            <td>{formatAgo(one.created_at)}</td>
            <td>
              {items[i + 1] && (
                <Link to="/compare" search={{ from: items[i + 1]?.id, to: one.id }}>
                  {m.problem.withBefore}
                </Link>
              )}
            </td>
          </tr>
        ))}
      </Table>
    );
  }
}
