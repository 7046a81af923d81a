import { type ReactNode, useEffect, useRef, useState } from "react";
import type { Submission } from "../../api/types.ts";
import type { Place } from "../../lib/compiler-output.ts";
import { m } from "../../messages/index.ts";
import { Icon } from "../../ui/Icon.tsx";
import { RequestId } from "../../ui/Notice.tsx";
import { CompilerOutput } from "./CompilerOutput.tsx";
import { type Sighting, waitLeftMs } from "./estimate.ts";
import { type Headline, headline, type ResultView } from "./headline.ts";
import styles from "./ResultPanel.module.css";
import { TestCells } from "./TestCells.tsx";
import { TestDetail } from "./TestDetail.tsx";

type Props = {
  view: ResultView;
  limits: { time_ms: number; memory_kib: number } | undefined;
  /** Stands beside the headline: cancel, a link to the submission. */
  actions?: ReactNode;
  /** A sentence under them that is not about this submission. */
  note?: ReactNode;
  onGoTo?: (place: Place) => void;
  onUseInput?: (input: string) => void;
  /** Of a function problem. */
  signature?: unknown;
};

/** Where a submission is and how it ended, from the moment it is sent. */
export function ResultPanel({ view, limits, actions, note, onGoTo, onUseInput, signature }: Props) {
  const now = useNow(view.state === "following" && view.submission.status === "queued");
  const line = headline(view, now, useWaitLeft(view.state === "following" ? view.submission : null, now));
  return (
    <div className={styles.panel}>
      <Head line={line} actions={actions} />
      <ProgressBar view={view} line={line} />
      {note}
      {view.state === "refused" && view.error.serverWords !== null && <p lang="en">{view.error.serverWords}</p>}
      {view.state === "refused" && <RequestId id={view.error.requestId} />}
      {view.state === "following" && (
        <Body
          submission={view.submission}
          limits={limits}
          onGoTo={onGoTo}
          onUseInput={onUseInput}
          signature={signature}
        />
      )}
    </div>
  );
}

function Head({ line, actions }: { line: Headline; actions: ReactNode }) {
  return (
    <div className={styles.head}>
      <span className={`${styles.icon} ${styles[line.tone]}`}>
        {line.icon === "busy" ? (
          <span className={styles.spinner} aria-hidden="true" />
        ) : (
          <Icon name={line.icon} size={20} />
        )}
      </span>
      <p className={`${styles.title} ${styles[line.tone]}`}>{line.title}</p>
      <p className={styles.detail}>{line.detail}</p>
      {actions && <div className={styles.actions}>{actions}</div>}
      <div className="visually-hidden" role="status" aria-live="polite">
        {line.announce}
      </div>
    </div>
  );
}

function ProgressBar({ view, line }: { view: ResultView; line: Headline }) {
  const progress = view.state === "following" ? view.submission.progress : null;
  const total = progress?.total ?? 0;
  const done = progress?.done ?? 0;
  const shown = total > 0 && view.state === "following" && view.submission.status !== "queued";
  const ended = view.state === "following" && view.submission.status === "done";
  return (
    <div
      className={styles.bar}
      data-off={shown ? undefined : ""}
      role="progressbar"
      aria-label={m.verdict.judged}
      aria-valuemin={0}
      aria-valuemax={Math.max(total, 1)}
      aria-valuenow={done}
      aria-valuetext={m.verdict.judgedOf(done, total)}
    >
      <div
        className={[styles.fill, ended ? styles[`fill${line.tone}`] : ""].join(" ")}
        style={{ width: total > 0 ? `${(100 * done) / total}%` : 0 }}
      />
    </div>
  );
}

type BodyProps = Pick<Props, "limits" | "signature"> & {
  submission: Submission;
  onGoTo: Props["onGoTo"];
  onUseInput: Props["onUseInput"];
};

function Body({ submission, limits, onGoTo, onUseInput, signature }: BodyProps) {
  const [chosen, setChosen] = useState<{ id: string; number: number } | null>(null);
  const { tests, status, verdict, compile } = submission;
  const failed = tests.find((test) => test.verdict !== "accepted");
  // The first failure opens by itself, and so does a run's first case; a choice holds for its own submission only.
  const byItself = failed ?? (submission.mode === "run" && status === "done" ? tests[0] : undefined);
  const number = chosen?.id === submission.id ? chosen.number : byItself?.number;
  const selected = tests.find((test) => test.number === number);
  return (
    <>
      {status !== "queued" && verdict !== "compile_error" && (
        <TestCells
          tests={tests}
          total={submission.progress.total}
          running={status !== "done"}
          selected={selected?.number ?? null}
          onSelect={(n) => setChosen({ id: submission.id, number: n })}
        />
      )}
      {verdict && !selected && <p className={styles.means}>{m.verdict.means[verdict]}</p>}
      {verdict === "compile_error" && compile.output && <CompilerOutput output={compile.output} onGoTo={onGoTo} />}
      {selected && (
        <TestDetail test={selected} limits={limits} onUseInput={onUseInput} onGoTo={onGoTo} signature={signature} />
      )}
    </>
  );
}

/** How long this place in the queue will take, judged by the places that it has left behind. */
function useWaitLeft(submission: Submission | null, now: number): number | null {
  const first = useRef<(Sighting & { id: string }) | null>(null);
  const position = submission?.status === "queued" ? submission.queue_position : null;
  if (!submission || position === null) return null;
  if (first.current?.id !== submission.id) first.current = { id: submission.id, position, at: now };
  return waitLeftMs(first.current, { position, at: now });
}

/** The time, once a second while `ticking`. */
function useNow(ticking: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!ticking) return;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [ticking]);
  return now;
}
