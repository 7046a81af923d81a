import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { ApiError } from "../../api/errors.ts";
import { useCancelSubmission, useLanguageName, useLanguages, useProblem, useSubmission } from "../../api/queries.ts";
import { useSession } from "../../api/session.ts";
import type { Problem, Submission, TestResult } from "../../api/types.ts";
import { CompilerOutput } from "../../features/verdict/CompilerOutput.tsx";
import { ResultPanel } from "../../features/verdict/ResultPanel.tsx";
import { VerdictBadge } from "../../features/verdict/VerdictBadge.tsx";
import { formatBytes, formatKib, formatLimitMs, formatMs, formatTime } from "../../lib/format.ts";
import { readDraft, writeDraft, writeLanguage } from "../../lib/storage.ts";
import { useTitle } from "../../lib/title.ts";
import { m } from "../../messages/index.ts";
import { more } from "../../messages/more.ts";
import { Button } from "../../ui/Button.tsx";
import { CopyButton } from "../../ui/CopyButton.tsx";
import { Meter } from "../../ui/Meter.tsx";
import { Page } from "../../ui/Page.tsx";
import { Loading } from "../../ui/Skeleton.tsx";
import { Table } from "../../ui/Table.tsx";
import { LoadFailed } from "../layout/Failed.tsx";
import { NotFound } from "../not-found/NotFound.tsx";
import { Distribution } from "./Distribution.tsx";
import { ShareBox } from "./ShareBox.tsx";
import styles from "./Submissions.module.css";

const route = getRouteApi("/submissions/$id");

/** One submission: how it is doing or how it ended, its tests, its source, and what it was judged with. */
export function SubmissionPage() {
  const { id } = route.useParams();
  const submission = useSubmission(id);
  const data = submission.data;
  useTitle(
    data
      ? more.submissions.windowTitle(
          data.verdict ? m.verdict.words[data.verdict] : more.submissions.judging,
          data.problem,
        )
      : null,
  );

  if (submission.isError && !data) {
    if (submission.error instanceof ApiError && [400, 401, 404].includes(submission.error.status)) {
      return <NotFound kind="submission" />;
    }
    return (
      <Page title={more.submissions.one}>
        <LoadFailed
          what={m.common.things.submission}
          error={submission.error}
          onRetry={() => void submission.refetch()}
        />
      </Page>
    );
  }
  if (!data) {
    return (
      <Page title={more.submissions.one}>
        <Loading what={m.common.things.submission} lines={8} />
      </Page>
    );
  }
  return <Loaded submission={data} lost={submission.failureCount > 0} />;
}

type LoadedProps = {
  submission: Submission;
  lost: boolean;
  /** Came by a link: may read, and no more. */
  guest?: boolean;
};

export function Loaded({ submission, lost, guest = false }: LoadedProps) {
  const session = useSession();
  const mine = session.state === "signed_in" && session.user.username === submission.username;
  const problem = useProblem(submission.problem);
  const cancel = useCancelSubmission();
  const languageName = useLanguageName();
  const name = problem.data?.title ?? submission.problem;
  return (
    <Page title={more.submissions.oneFor(name)}>
      <p className={styles.facts}>
        <Link to="/problems/$slug" params={{ slug: submission.problem }}>
          {name}
        </Link>
        <span>
          {more.submissions.by}{" "}
          <Link to="/u/$name" params={{ name: submission.username }}>
            {submission.username}
          </Link>
        </span>
        <span>{formatTime(submission.created_at)}</span>
        {submission.attempt > 1 && <span>{more.submissions.judgedAgain(submission.attempt)}</span>}
      </p>
      <div className={styles.panel}>
        <ResultPanel
          view={{ state: "following", submission, lost }}
          limits={problem.data?.limits}
          signature={problem.data?.signature}
          actions={
            submission.status === "done" || guest ? undefined : (
              <Button look="quiet" onClick={() => cancel.mutate(submission.id)}>
                {m.common.cancel}
              </Button>
            )
          }
        />
      </div>
      {mine && !guest && <ShareBox id={submission.id} />}
      {submission.tests.length > 0 && <TestTable tests={submission.tests} limits={problem.data?.limits} />}
      {submission.verdict === "accepted" && submission.mode === "submit" && !guest && (
        <Distribution id={submission.id} language={languageName(submission.language)} />
      )}
      {submission.verdict !== "compile_error" && submission.compile.output && (
        <CompilerOutput output={submission.compile.output} />
      )}
      <Source submission={submission} />
      <Receipt submission={submission} problem={problem.data} />
    </Page>
  );
}

function TestTable({ tests, limits }: { tests: TestResult[]; limits: Problem["limits"] | undefined }) {
  return (
    <section className={styles.section}>
      <h2>{more.submissions.tests}</h2>
      <Table
        caption={more.submissions.tests}
        head={
          <>
            <th scope="col" data-number>
              #
            </th>
            <th scope="col">{m.common.head.verdict}</th>
            <th scope="col">{more.submissions.cpuTime}</th>
            <th scope="col" data-number>
              {m.common.head.memory}
            </th>
            <th scope="col" data-wide>
              {m.common.head.name}
            </th>
          </>
        }
      >
        {tests.map((test) => (
          <tr key={test.number}>
            <td data-number>{test.number}</td>
            <td>
              <VerdictBadge verdict={test.verdict} />
            </td>
            <td className={styles.meter}>
              {test.time_ms !== null && (
                <Meter label="" value={test.time_ms} limit={limits?.time_ms ?? null} words={formatMs(test.time_ms)} />
              )}
            </td>
            <td data-number>{test.memory_kib === null ? m.common.none : formatKib(test.memory_kib)}</td>
            <td data-wide>
              {test.name} {test.sample && <span className={styles.sample}>{more.submissions.sample}</span>}
            </td>
          </tr>
        ))}
      </Table>
    </section>
  );
}

function Source({ submission }: { submission: Submission }) {
  const navigate = useNavigate();
  const { source, files } = submission;
  const open = (text: string) => {
    const { problem, language } = submission;
    const draft = readDraft(problem, language);
    const lost = draft !== null && draft !== text;
    if (lost && !window.confirm(more.submissions.replaceDraft)) return;
    writeDraft(problem, language, text);
    writeLanguage(problem, language);
    void navigate({ to: "/problems/$slug", params: { slug: problem } });
  };
  return (
    <>
      {source !== null && (
        <SourceFile title={more.submissions.source} what={more.submissions.theSource} text={source}>
          <Button look="quiet" onClick={() => open(source)}>
            {more.submissions.openInEditor}
          </Button>
        </SourceFile>
      )}
      {files?.map((file) => (
        <SourceFile key={file.name} title={file.name} what={file.name} text={file.content} />
      ))}
    </>
  );
}

type FileProps = { title: string; what: string; text: string; children?: ReactNode };

function SourceFile({ title, what, text, children }: FileProps) {
  return (
    <section className={styles.section}>
      <div className={styles["section-head"]}>
        <h2>{title}</h2>
        <div className={styles.buttons}>
          <CopyButton text={text} what={what} />
          {children}
        </div>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre className={styles.source} tabIndex={0}>
        {text
          .replace(/\n$/, "")
          .split("\n")
          .map((line, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text that never changes
            <span key={i}>{line || " "}</span>
          ))}
      </pre>
    </section>
  );
}

/** With what it was judged, so that a verdict can be understood later. */
function Receipt({ submission, problem }: { submission: Submission; problem: Problem | undefined }) {
  const languages = useLanguages();
  const language = languages.data?.find((one) => one.id === submission.language);
  const rows: [string, string | null | undefined][] = [
    [m.common.head.language, language ? `${language.name} · ${language.version}` : submission.language],
    [more.submissions.compiledWith, language?.compile],
    [more.submissions.compileTime, submission.compile.time_ms === null ? null : formatMs(submission.compile.time_ms)],
    [more.submissions.source, formatBytes(sourceBytes(submission))],
    [more.submissions.timeLimit, problem && formatLimitMs(problem.limits.time_ms)],
    [more.submissions.memoryLimit, problem && formatKib(problem.limits.memory_kib)],
    [more.submissions.problemVersion, String(submission.problem_version)],
    [more.submissions.judged, submission.judged_at && formatTime(submission.judged_at)],
    [more.submissions.id, submission.id],
  ];
  return (
    <section className={styles.section}>
      <h2>{more.submissions.receipt}</h2>
      <dl className={styles.receipt}>
        {rows.map(([name, value]) =>
          value ? (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </section>
  );
}

function sourceBytes({ source, files }: Submission): number {
  const texts = source !== null ? [source] : (files ?? []).map((file) => file.content);
  return texts.reduce((sum, text) => sum + new TextEncoder().encode(text).length, 0);
}
