import { lazy, type ReactNode, Suspense, useId } from "react";
import type { TestResult } from "../../api/types.ts";
import type { Place } from "../../lib/compiler-output.ts";
import { exceptionPlace, readTrace } from "../../lib/crash.ts";
import { formatKib, formatLimitMs, formatMs } from "../../lib/format.ts";
import { m } from "../../messages/index.ts";
import { Button } from "../../ui/Button.tsx";
import { CopyButton } from "../../ui/CopyButton.tsx";
import { Meter } from "../../ui/Meter.tsx";
import { TextBlock } from "../../ui/TextBlock.tsx";
import { PlacedLines } from "./CompilerOutput.tsx";
import styles from "./TestDetail.module.css";
import { VerdictBadge } from "./VerdictBadge.tsx";

// Only a wrong answer needs it.
const DiffView = lazy(() => import("./DiffView.tsx").then((module) => ({ default: module.DiffView })));
// Only function problems need it.
const FunctionData = lazy(() => import("./FunctionData.tsx"));

type Props = {
  test: TestResult;
  limits: { time_ms: number; memory_kib: number } | undefined;
  /** Puts the input into the box for own input; left out where there is no such box. */
  onUseInput?: ((input: string) => void) | undefined;
  /** Leads to a line of the source. */
  onGoTo?: ((place: Place) => void) | undefined;
  /** Of a function problem. */
  signature?: unknown;
};

/** One test: how it ended, what it used, and what went in and came out as far as the reader may see it. */
export function TestDetail({ test, limits, onUseInput, onGoTo, signature }: Props) {
  const cut = (field: string) => test.truncated.includes(field);
  const hidden = test.input === null && test.output === null;
  const stream = <ErrorStream test={test} cut={cut} isFunction={Boolean(signature)} onGoTo={onGoTo} />;
  return (
    <div className={styles.detail}>
      <div className={styles.line}>
        <VerdictBadge verdict={test.verdict} />
        <span className={styles.name}>{m.verdict.testLine(test.number, test.sample, test.name)}</span>
      </div>
      {test.message && <Message test={test} message={test.message} onGoTo={onGoTo} />}
      {test.verdict !== "wrong_answer" && stream}
      {signature && test.input !== null ? (
        <Suspense fallback={<TextBlock title={m.verdict.input} text={test.input} />}>
          <FunctionData test={test} signature={signature} actions={inputActions(test.input, onUseInput)} />
        </Suspense>
      ) : (
        <div className={styles.data}>
          {test.input !== null && (
            <TextBlock
              title={m.verdict.input}
              text={test.input}
              truncated={cut("input")}
              actions={inputActions(test.input, onUseInput)}
            />
          )}
          <Outputs test={test} cut={cut} />
        </div>
      )}
      {test.verdict === "wrong_answer" && stream}
      <Use test={test} limits={limits} />
      {test.verdict !== "accepted" && (
        <p className={styles.means}>
          {m.verdict.means[test.verdict]}
          {hidden && ` ${m.verdict.hidden}`}
        </p>
      )}
    </div>
  );
}

type MessageProps = { test: TestResult; message: string; onGoTo: Props["onGoTo"] };

/** The judge's words; an exception leads to its line. */
function Message({ test, message, onGoTo }: MessageProps) {
  const place = test.verdict === "run_time_error" ? exceptionPlace(message) : null;
  return (
    <p className={styles.means}>
      {m.verdict.judgeSays} <code className={styles.message}>{message}</code>{" "}
      {place && onGoTo && (
        <Button look="quiet" onClick={() => onGoTo(place)}>
          {m.verdict.goToLine(place.line)}
        </Button>
      )}
    </p>
  );
}

function inputActions(input: string, onUseInput: ((input: string) => void) | undefined): ReactNode {
  return (
    <>
      {onUseInput && (
        <Button look="quiet" onClick={() => onUseInput(input)}>
          {m.verdict.editAsMine}
        </Button>
      )}
      <CopyButton text={input} what={m.verdict.theInput} />
    </>
  );
}

type StreamProps = { test: TestResult; cut: (field: string) => boolean; isFunction: boolean; onGoTo: Props["onGoTo"] };

/** After a crash it is what matters most; beside a wrong answer it comes last. Of a function it is all that the code printed. */
function ErrorStream({ test, cut, isFunction, onGoTo }: StreamProps) {
  const id = useId();
  if (!test.stderr) return null;
  const title = isFunction ? m.values.printed : m.verdict.stderr;
  const lines = test.verdict === "run_time_error" && onGoTo ? readTrace(test.stderr) : [];
  if (!lines.some((line) => line.place)) {
    return <TextBlock title={title} text={test.stderr} truncated={cut("stderr")} />;
  }
  return (
    <section aria-labelledby={id}>
      <p id={id} className={styles.title}>
        {title}
      </p>
      <PlacedLines lines={lines} onGoTo={onGoTo} />
      {cut("stderr") && <p className={styles.name}>{m.common.cut}</p>}
    </section>
  );
}

function Outputs({ test, cut }: { test: TestResult; cut: (field: string) => boolean }) {
  const { expected, output } = test;
  if (expected !== null && output !== null && test.verdict === "wrong_answer") {
    return (
      <div className={styles.wide}>
        <p className={styles.title}>{m.verdict.expectedAndYours}</p>
        <Suspense fallback={null}>
          <DiffView expected={expected} actual={output} />
        </Suspense>
        {(cut("expected") || cut("output")) && <p className={styles.name}>{m.verdict.comparedWhole}</p>}
      </div>
    );
  }
  return (
    <>
      {output !== null && <TextBlock title={m.verdict.yourOutput} text={output} truncated={cut("output")} />}
      {expected !== null && output === null && (
        <TextBlock title={m.verdict.expected} text={expected} truncated={cut("expected")} />
      )}
    </>
  );
}

function Use({ test, limits }: { test: TestResult; limits: Props["limits"] }) {
  if (test.time_ms === null && test.memory_kib === null) return null;
  return (
    <div className={styles.meters}>
      {test.time_ms !== null && (
        <Meter
          label={m.verdict.cpuTime}
          value={test.time_ms}
          limit={limits?.time_ms ?? null}
          words={
            limits ? m.verdict.usedOf(formatMs(test.time_ms), formatLimitMs(limits.time_ms)) : formatMs(test.time_ms)
          }
        />
      )}
      {test.memory_kib !== null && (
        <Meter
          label={m.verdict.memory}
          value={test.memory_kib}
          limit={limits?.memory_kib ?? null}
          words={
            limits
              ? m.verdict.usedOf(formatKib(test.memory_kib), formatKib(limits.memory_kib))
              : formatKib(test.memory_kib)
          }
        />
      )}
    </div>
  );
}
