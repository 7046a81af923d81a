/** For those who run the place: what waits, who works, what failed, and who may do what. */
import { getRouteApi } from "@tanstack/react-router";
import { useAdminOverview } from "../../api/queries.ts";
import { useSession } from "../../api/session.ts";
import type { Lane, Worker } from "../../api/types.ts";
import { count, formatAgo, formatSpan, formatTime } from "../../lib/format.ts";
import { useTitle } from "../../lib/title.ts";
import { Empty, Notice } from "../../ui/Notice.tsx";
import { Page } from "../../ui/Page.tsx";
import { Loading } from "../../ui/Skeleton.tsx";
import { Table } from "../../ui/Table.tsx";
import { Tabs } from "../../ui/Tabs.tsx";
import { LoadFailed } from "../layout/Failed.tsx";
import styles from "./Admin.module.css";
import { FailureTable } from "./FailureTable.tsx";
import { LanguageTable } from "./LanguageTable.tsx";
import { UserTable } from "./UserTable.tsx";

const route = getRouteApi("/admin");
const places = ["overview", "failures", "users", "languages"];

export function AdminPage() {
  useTitle("Admin");
  const session = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  if (session.state === "starting") return <Loading what="the page" />;
  if (session.state === "anonymous" || session.user.role !== "admin") {
    return (
      <Page title="Admin">
        <Notice tone="slow" title="This page is for admins">
          <p>Sign in as one to see queues, workers and users.</p>
        </Notice>
      </Page>
    );
  }
  return (
    <Page title="Admin">
      <Tabs
        label="Admin"
        value={places.includes(search.tab ?? "") ? (search.tab ?? "overview") : "overview"}
        onChange={(tab) => void navigate({ search: { tab }, replace: true })}
        tabs={[
          { id: "overview", label: "Queues and workers", content: <Overview /> },
          { id: "failures", label: "Failed judgings", content: <FailureTable /> },
          { id: "users", label: "Users", content: <UserTable me={session.user.id} /> },
          { id: "languages", label: "Languages", content: <LanguageTable /> },
        ]}
      />
    </Page>
  );
}

function Overview() {
  const overview = useAdminOverview();
  if (overview.isError && !overview.data) {
    return <LoadFailed what="queues and workers" error={overview.error} onRetry={() => void overview.refetch()} />;
  }
  if (!overview.data) return <Loading what="queues and workers" lines={6} />;
  const { lanes, workers } = overview.data;
  return (
    <div className={styles.tab}>
      <h2>Queues</h2>
      <LaneTable lanes={lanes} />
      <h2>Workers</h2>
      {workers.length === 0 ? (
        <Empty>
          <p>No worker was heard within a day. Nothing is judged until one starts; what waits is kept.</p>
        </Empty>
      ) : (
        <WorkerTable workers={workers} />
      )}
    </div>
  );
}

function LaneTable({ lanes }: { lanes: Lane[] }) {
  return (
    <Table
      caption="Queues"
      head={
        <>
          <th scope="col">Lane</th>
          <th scope="col" data-number>
            Waiting
          </th>
          <th scope="col" data-number>
            At work
          </th>
          <th scope="col" data-number>
            Oldest waits for
          </th>
        </>
      }
    >
      {lanes.map((lane) => (
        <tr key={lane.lane}>
          <td>{lane.lane}</td>
          <td data-number>{lane.waiting}</td>
          <td data-number>{lane.running}</td>
          <td data-number>{lane.oldest_age_ms === null ? "–" : formatSpan(lane.oldest_age_ms)}</td>
        </tr>
      ))}
    </Table>
  );
}

function WorkerTable({ workers }: { workers: Worker[] }) {
  return (
    <Table
      caption="Workers"
      head={
        <>
          <th scope="col">Worker</th>
          <th scope="col">Condition</th>
          <th scope="col" data-number>
            Load
          </th>
          <th scope="col">Release</th>
          <th scope="col">Languages</th>
          <th scope="col">Heard</th>
        </>
      }
    >
      {workers.map((worker) => (
        <tr key={worker.id}>
          <td>{worker.instance}</td>
          <td className={worker.alive ? styles.alive : styles.silent}>{worker.alive ? "alive" : "silent"}</td>
          <td data-number>
            {worker.running} of {count(worker.boxes, "box", "boxes")}
          </td>
          <td>{worker.version || "unknown"}</td>
          <td>
            <details>
              <summary>{count(worker.languages.length, "language")}</summary>
              {worker.languages.join(", ")}
            </details>
          </td>
          <td title={formatTime(worker.seen_at)}>{formatAgo(worker.seen_at)}</td>
        </tr>
      ))}
    </Table>
  );
}
