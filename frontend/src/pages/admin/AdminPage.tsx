/** For those who run the place: what waits, who works, what failed, and who may do what. */

import { getRouteApi } from "@tanstack/react-router";
import { useAdminOverview, useDrainWorker } from "../../api/admin.ts";
import { useSession } from "../../api/session.ts";
import type { Lane, Worker } from "../../api/types.ts";
import { formatAgo, formatSpan, formatTime } from "../../lib/format.ts";
import { useTitle } from "../../lib/title.ts";
import { m } from "../../messages/index.ts";
import { staff } from "../../messages/staff.ts";
import { Button } from "../../ui/Button.tsx";
import { Empty, Notice } from "../../ui/Notice.tsx";
import { Page } from "../../ui/Page.tsx";
import { Loading } from "../../ui/Skeleton.tsx";
import { Table } from "../../ui/Table.tsx";
import { Tabs } from "../../ui/Tabs.tsx";
import { LoadFailed } from "../layout/Failed.tsx";
import styles from "./Admin.module.css";
import { AuditTable } from "./AuditTable.tsx";
import { FailureTable } from "./FailureTable.tsx";
import { LanguageTable } from "./LanguageTable.tsx";
import { SettingsForm } from "./SettingsForm.tsx";
import { UserTable } from "./UserTable.tsx";

const route = getRouteApi("/admin");
const places = ["overview", "failures", "users", "languages", "settings", "audit"];

export function AdminPage() {
  useTitle(staff.admin.title);
  const session = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  if (session.state === "starting") return <Loading what={m.common.things.page} />;
  if (session.state === "anonymous" || session.user.role !== "admin") {
    return (
      <Page title={staff.admin.title}>
        <Notice tone="slow" title={staff.admin.adminsOnly}>
          <p>{staff.admin.signInAsOne}</p>
        </Notice>
      </Page>
    );
  }
  return (
    <Page title={staff.admin.title}>
      <Tabs
        label={staff.admin.title}
        value={places.includes(search.tab ?? "") ? (search.tab ?? "overview") : "overview"}
        onChange={(tab) => void navigate({ search: { tab }, replace: true })}
        tabs={[
          { id: "overview", label: staff.admin.tabs.overview, content: <Overview /> },
          { id: "failures", label: staff.admin.tabs.failures, content: <FailureTable /> },
          { id: "users", label: staff.admin.tabs.users, content: <UserTable me={session.user.id} /> },
          { id: "languages", label: staff.admin.tabs.languages, content: <LanguageTable /> },
          { id: "settings", label: staff.admin.tabs.settings, content: <SettingsForm /> },
          { id: "audit", label: staff.admin.tabs.audit, content: <AuditTable /> },
        ]}
      />
    </Page>
  );
}

function Overview() {
  const overview = useAdminOverview();
  if (overview.isError && !overview.data) {
    return (
      <LoadFailed what={m.common.things.overview} error={overview.error} onRetry={() => void overview.refetch()} />
    );
  }
  if (!overview.data) return <Loading what={m.common.things.overview} lines={6} />;
  const { lanes, workers } = overview.data;
  return (
    <div className={styles.tab}>
      <h2>{staff.admin.queues}</h2>
      <LaneTable lanes={lanes} />
      <h2>{staff.admin.workers}</h2>
      {workers.length === 0 ? (
        <Empty>
          <p>{staff.admin.noWorker}</p>
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
      caption={staff.admin.queues}
      head={
        <>
          <th scope="col">{staff.admin.lane}</th>
          <th scope="col" data-number>
            {staff.admin.waiting}
          </th>
          <th scope="col" data-number>
            {staff.admin.atWork}
          </th>
          <th scope="col" data-number>
            {staff.admin.oldest}
          </th>
        </>
      }
    >
      {lanes.map((lane) => (
        <tr key={lane.lane}>
          <td>{staff.admin.lanes[lane.lane]}</td>
          <td data-number>{lane.waiting}</td>
          <td data-number>{lane.running}</td>
          <td data-number>{lane.oldest_age_ms === null ? m.common.none : formatSpan(lane.oldest_age_ms)}</td>
        </tr>
      ))}
    </Table>
  );
}

function WorkerTable({ workers }: { workers: Worker[] }) {
  const drain = useDrainWorker();
  return (
    <>
      {drain.isError && <LoadFailed what={m.common.things.change} error={drain.error} onRetry={() => drain.reset()} />}
      <Table
        caption={staff.admin.workers}
        head={
          <>
            <th scope="col">{staff.admin.worker}</th>
            <th scope="col">{staff.admin.condition}</th>
            <th scope="col" data-number>
              {staff.admin.load}
            </th>
            <th scope="col">{staff.admin.release}</th>
            <th scope="col">{staff.admin.tabs.languages}</th>
            <th scope="col">{staff.admin.heard}</th>
            <th scope="col">
              <span className="visually-hidden">{m.common.action}</span>
            </th>
          </>
        }
      >
        {workers.map((worker) => (
          <tr key={worker.id}>
            <td>{worker.instance}</td>
            <td className={worker.alive ? styles.alive : styles.silent}>
              {worker.alive ? (worker.draining ? staff.admin.draining : staff.admin.alive) : staff.admin.silent}
            </td>
            <td data-number>{staff.admin.loadOf(worker.running, worker.boxes)}</td>
            <td>{worker.version || staff.admin.unknown}</td>
            <td>
              <details>
                <summary>{m.common.languages(worker.languages.length)}</summary>
                {worker.languages.join(", ")}
              </details>
            </td>
            <td title={formatTime(worker.seen_at)}>{formatAgo(worker.seen_at)}</td>
            <td>
              {worker.alive && (
                <Button
                  onClick={() => drain.mutate({ id: worker.id, draining: !worker.draining })}
                  busy={drain.isPending && drain.variables.id === worker.id}
                  title={staff.admin.drainHint}
                >
                  {worker.draining ? staff.admin.resume : staff.admin.drain}
                  <span className="visually-hidden"> {worker.instance}</span>
                </Button>
              )}
            </td>
          </tr>
        ))}
      </Table>
    </>
  );
}
