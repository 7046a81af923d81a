import { Link } from "@tanstack/react-router";
import { ApiError } from "../../api/errors.ts";
import { type Seen, useEditProblem, useExportPackage } from "../../api/setter.ts";
import type { Check, SetterProblem } from "../../api/types.ts";
import { formatKib, formatLimitMs } from "../../lib/format.ts";
import { m } from "../../messages/index.ts";
import { staff } from "../../messages/staff.ts";
import { Button, buttonClass } from "../../ui/Button.tsx";
import { Icon, type IconName } from "../../ui/Icon.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { ErrorText } from "../layout/ErrorText.tsx";
import styles from "./Setter.module.css";
import { places } from "./tabs.ts";

/** How it stands, what to do next, and what it should have before everybody sees it. */
export function Overview({ seen, onTab }: { seen: Seen; onTab: (tab: string) => void }) {
  const { problem } = seen;
  return (
    <div className={styles.tab}>
      <Publishing seen={seen} />
      {problem.paused_reason && (
        <Notice tone="bad" title={staff.setter.paused}>
          <p lang="en">{problem.paused_reason}</p>
        </Notice>
      )}
      <Facts problem={problem} />
      <section aria-label={staff.setter.checklist} className={styles.section}>
        <h2>{staff.setter.checklist}</h2>
        <ul className={styles.checks}>
          {problem.checklist.map((check) => (
            <Item key={check.item} check={check} onTab={onTab} />
          ))}
        </ul>
      </section>
    </div>
  );
}

function Publishing({ seen }: { seen: Seen }) {
  const { problem, tag } = seen;
  const edit = useEditProblem(problem.slug);
  const missing = problem.checklist.filter((check) => check.state === "missing").length;
  const words = staff.setter;
  const set = (published: boolean) => edit.mutate({ tag, body: { published } });
  const title = problem.published ? words.published : missing > 0 ? words.missing(missing) : words.ready;
  const text = problem.published ? null : missing > 0 ? words.missingText : words.readyText;
  return (
    <div aria-live="polite">
      <Notice tone={missing > 0 ? "slow" : "ok"} title={title}>
        {!problem.published && <p>{words.unpublished}.</p>}
        {text && <p>{text}</p>}
        {problem.published && missing > 0 && <p>{words.missing(missing)}.</p>}
        {edit.isError && <ErrorText error={edit.error} />}
        <div className={styles.actions}>
          {problem.published ? (
            <Button busy={edit.isPending} onClick={() => set(false)}>
              {words.unpublish}
            </Button>
          ) : (
            <Button look={missing > 0 ? "plain" : "primary"} busy={edit.isPending} onClick={() => set(true)}>
              {missing > 0 ? words.publishAnyway : words.publish}
            </Button>
          )}
          <Link to="/upload" search={{ problem: problem.slug }} className={buttonClass()}>
            {words.newVersion}
          </Link>
          <Link to="/imports/$id" params={{ id: problem.import_id }} className={buttonClass()}>
            {words.report}
          </Link>
          <Export slug={problem.slug} />
        </div>
      </Notice>
    </div>
  );
}

/** The package goes through the session, so a link would not do. */
function Export({ slug }: { slug: string }) {
  const download = useExportPackage(slug);
  const save = (blob: Blob) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = `${slug}.zip`;
    link.click();
    // The browser has taken the file by then.
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  };
  return (
    <>
      <Button busy={download.isPending} onClick={() => download.mutate(undefined, { onSuccess: save })}>
        {staff.setter.export}
      </Button>
      {download.isError && (
        <p role="alert">{download.error instanceof ApiError ? download.error.title : m.errors.page.title}</p>
      )}
    </>
  );
}

function Facts({ problem }: { problem: SetterProblem }) {
  const words = staff.setter;
  const own = (limit: number | null) => (limit === null ? "" : ` (${words.ownLimit})`);
  return (
    <ul className={styles.facts} aria-label={words.facts}>
      <li>{words.version(problem.version, problem.versions)}</li>
      <li>{words.testsOf(problem.test_count, problem.sample_count)}</li>
      <li>
        {words.cpuTime(formatLimitMs(problem.limits.time_ms))}
        {own(problem.own_time_ms)}
      </li>
      <li>
        {words.memory(formatKib(problem.limits.memory_kib))}
        {own(problem.own_memory_kib)}
      </li>
    </ul>
  );
}

const icons: Record<Check["state"], IconName> = { met: "check", missing: "cross", advised: "warning", unknown: "dot" };

function Item({ check, onTab }: { check: Check; onTab: (tab: string) => void }) {
  const words = staff.setter.items[check.item];
  const place = places[check.item];
  const open = check.state !== "met";
  return (
    <li className={styles.check} data-state={check.state}>
      <Icon name={icons[check.state]} />
      <div>
        <p>
          <strong>{words.title}</strong> <span className={styles.state}>{staff.setter.states[check.state]}</span>
        </p>
        {open && <p className={styles.todo}>{check.state === "unknown" ? staff.setter.unknownText : words.todo}</p>}
      </div>
      {open && place !== "overview" && (
        <Button look="quiet" onClick={() => onTab(place)}>
          {staff.setter.goTo(staff.setter.tabs[place])}
        </Button>
      )}
    </li>
  );
}
