import { Link } from "@tanstack/react-router";
import { useLanguageName, useSubmissions } from "../../api/queries.ts";
import { useSession } from "../../api/session.ts";
import { VerdictBadge } from "../../features/verdict/VerdictBadge.tsx";
import { formatAgo, formatMs } from "../../lib/format.ts";
import { Empty } from "../../ui/Notice.tsx";
import { Loading } from "../../ui/Skeleton.tsx";
import { Table } from "../../ui/Table.tsx";
import { LoadFailed } from "../layout/Failed.tsx";
import styles from "./ProblemPage.module.css";

/** The reader's own submissions for this problem, newest first. */
export function MySubmissions({ slug }: { slug: string }) {
  const session = useSession();
  const languageName = useLanguageName();
  const username = session.state === "signed_in" ? session.user.username : undefined;
  const mine = useSubmissions({ problem: slug, username, mode: "submit", limit: 20 }, username !== undefined);
  return <div className={styles.mine}>{content()}</div>;

  function content() {
    if (username === undefined) {
      return (
        <Empty>
          <p>Your submissions for this problem appear here once you are signed in.</p>
        </Empty>
      );
    }
    if (mine.isError)
      return <LoadFailed what="your submissions" error={mine.error} onRetry={() => void mine.refetch()} />;
    if (!mine.data) return <Loading what="your submissions" lines={4} />;
    if (mine.data.items.length === 0) {
      return (
        <Empty>
          <p>You haven't submitted anything for this problem yet.</p>
        </Empty>
      );
    }
    const { items } = mine.data;
    return (
      <Table
        caption="Your submissions for this problem"
        head={
          <>
            <th scope="col">Verdict</th>
            <th scope="col">Language</th>
            <th scope="col" data-number>
              Time
            </th>
            <th scope="col">When</th>
            <th scope="col">Compare</th>
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
            <td data-number>{one.time_ms === null ? "–" : formatMs(one.time_ms)}</td>
            <td>{formatAgo(one.created_at)}</td>
            <td>
              {items[i + 1] && (
                <Link to="/compare" search={{ from: items[i + 1]?.id, to: one.id }}>
                  with the one before
                </Link>
              )}
            </td>
          </tr>
        ))}
      </Table>
    );
  }
}
