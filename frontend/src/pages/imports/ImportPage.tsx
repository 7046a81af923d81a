import { getRouteApi, Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { ApiError } from "../../api/errors.ts";
import { useImport } from "../../api/queries.ts";
import type { ImportFinding, ImportReport } from "../../api/types.ts";
import { useTitle } from "../../lib/title.ts";
import { m } from "../../messages/index.ts";
import { staff } from "../../messages/staff.ts";
import { buttonClass } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Page } from "../../ui/Page.tsx";
import { Loading } from "../../ui/Skeleton.tsx";
import { LoadFailed } from "../layout/Failed.tsx";
import { NotFound } from "../not-found/NotFound.tsx";
import { ImportMatrix } from "./ImportMatrix.tsx";
import styles from "./Imports.module.css";
import { TestMatrix } from "./TestMatrix.tsx";
import { TimeLimit } from "./TimeLimit.tsx";

const route = getRouteApi("/imports/$id");

/** What became of an uploaded package: its steps, what was found, and its submissions' verdicts beside the expected ones. */
export function ImportPage() {
  const { id } = route.useParams();
  const report = useImport(id);
  useTitle(staff.imports.reportTitle);
  if (report.isError && !report.data) {
    if (report.error instanceof ApiError && !report.error.transient) return <NotFound kind="import" />;
    return (
      <Page title={staff.imports.reportTitle}>
        <LoadFailed what={m.common.things.report} error={report.error} onRetry={() => void report.refetch()} />
      </Page>
    );
  }
  return (
    <Page title={staff.imports.reportTitle}>
      {report.data ? <Report report={report.data} /> : <Loading what={m.common.things.report} />}
    </Page>
  );
}

function Report({ report }: { report: ImportReport }) {
  return (
    <>
      <div aria-live="polite">
        <Summary report={report} />
      </div>
      <Steps report={report} />
      <Findings title={staff.imports.mustMend} tone="bad" findings={report.errors} />
      <Findings title={staff.imports.worthALook} tone="slow" findings={report.warnings} />
      {report.time && <TimeLimit time={report.time} />}
      {report.submissions.length > 0 && (
        <ImportMatrix submissions={report.submissions} running={report.status === "verifying"} />
      )}
      <TestMatrix id={report.id} submissions={report.submissions} />
    </>
  );
}

/** One sentence: how it stands, and what to do next. */
function Summary({ report }: { report: ImportReport }) {
  const wrong = report.submissions.filter((one) => one.matches === false).length;
  const link = report.problem_slug && (
    <div className={styles.actions}>
      <Link to="/problems/$slug/setter" params={{ slug: report.problem_slug }} className={buttonClass("primary")}>
        {staff.imports.setterPage}
      </Link>
      <Link to="/problems/$slug" params={{ slug: report.problem_slug }} className={buttonClass()}>
        {staff.imports.openProblem}
      </Link>
    </div>
  );
  const again = (
    <Link to="/upload" className={buttonClass()}>
      {staff.imports.uploadAnother}
    </Link>
  );
  switch (report.status) {
    case "queued":
    case "validating":
    case "verifying":
      return (
        <Notice title={`${m.verdict.importStatus[report.status]} …`}>
          <p>{staff.imports.goesOn}</p>
        </Notice>
      );
    case "failed":
      return (
        <Notice tone="bad" title={staff.imports.unusable}>
          <p>{staff.imports.nothingStored}</p>
          {again}
        </Notice>
      );
    case "done":
      return wrong > 0 ? (
        <Notice tone="slow" title={staff.imports.mismatches(wrong)}>
          <p>{staff.imports.seeRows}</p>
          {link}
        </Notice>
      ) : (
        <Notice tone="ok" title={staff.imports.allAsExpected}>
          {link}
        </Notice>
      );
  }
}

const order = ["queued", "validating", "verifying", "done"] as const;

function Steps({ report }: { report: ImportReport }) {
  // A failed package failed while it was checked, unless it had come as far as judging.
  const at = report.status === "failed" ? (report.submissions.length > 0 ? 2 : 1) : order.indexOf(report.status);
  const mark = (i: number): { icon: ReactNode; state: object; said: string } => {
    if (i === at && report.status === "failed")
      return { icon: <Icon name="cross" />, state: { "data-failed": "" }, said: staff.imports.said.failed };
    if (i < at || report.status === "done")
      return { icon: <Icon name="check" />, state: { "data-done": "" }, said: staff.imports.said.done };
    if (i === at) return { icon: <Icon name="retry" />, state: { "data-now": "" }, said: staff.imports.said.now };
    return { icon: <Icon name="dot" />, state: {}, said: staff.imports.said.toCome };
  };
  const judged = report.submissions.filter((one) => one.verdict !== null).length;
  return (
    <ol className={styles.steps} aria-label={staff.imports.steps}>
      {order.map((step, i) => {
        const { icon, state, said } = mark(i);
        return (
          <li key={step} className={styles.step} {...state} aria-current={"data-now" in state ? "step" : undefined}>
            {icon}
            <span>
              {m.verdict.importStatus[step]}
              {step === "verifying" &&
                report.submissions.length > 0 &&
                ` · ${staff.imports.judgedOf(judged, report.submissions.length)}`}
              <span className="visually-hidden">, {said}</span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function Findings({ title, tone, findings }: { title: string; tone: "bad" | "slow"; findings: ImportFinding[] }) {
  if (findings.length === 0) return null;
  return (
    <Notice tone={tone} title={title}>
      <ul className={styles.findings}>
        {findings.map((one) => (
          <li key={`${one.path}\n${one.message}`}>
            {one.path && <span className={styles.path}>{one.path}: </span>}
            {one.message}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
