import type { ReactNode } from "react";
import type { TestResult } from "../../api/types.ts";
import { formatKib, formatLimitMs, formatMs } from "../../lib/format.ts";
import { m } from "../../messages/index.ts";
import { Button } from "../../ui/Button.tsx";
import { CopyButton } from "../../ui/CopyButton.tsx";
import { Meter } from "../../ui/Meter.tsx";
import { TextBlock } from "../../ui/TextBlock.tsx";
import { DiffView } from "./DiffView.tsx";
import styles from "./TestDetail.module.css";
import { VerdictBadge } from "./VerdictBadge.tsx";

type Props = {
  test: TestResult;
  limits: { time_ms: number; memory_kib: number } | undefined;
  /** Puts the input into the box for own input; left out where there is no such box. */
  onUseInput?: ((input: string) => void) | undefined;
};

/** One test: how it ended, what it used, and what went in and came out as far as the reader may see it. */
export function TestDetail({ test, limits, onUseInput }: Props) {
  const cut = (field: string) => test.truncated.includes(field);
  const hidden = test.input === null && test.output === null;
  return (
    <div className={styles.detail}>
      <div className={styles.line}>
        <VerdictBadge verdict={test.verdict} />
        <span className={styles.name}>{m.verdict.testLine(test.number, test.sample, test.name)}</span>
      </div>
      {test.message && (
        <p className={styles.means}>
          {m.verdict.judgeSays} <code className={styles.message}>{test.message}</code>
        </p>
      )}
      {test.verdict !== "wrong_answer" && <ErrorStream test={test} cut={cut} />}
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
      {test.verdict === "wrong_answer" && <ErrorStream test={test} cut={cut} />}
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

/** After a crash it is what matters most; beside a wrong answer it comes last. */
function ErrorStream({ test, cut }: { test: TestResult; cut: (field: string) => boolean }) {
  return test.stderr ? <TextBlock title={m.verdict.stderr} text={test.stderr} truncated={cut("stderr")} /> : null;
}

function Outputs({ test, cut }: { test: TestResult; cut: (field: string) => boolean }) {
  const { expected, output } = test;
  if (expected !== null && output !== null && test.verdict === "wrong_answer") {
    return (
      <div className={styles.wide}>
        <p className={styles.title}>{m.verdict.expectedAndYours}</p>
        <DiffView expected={expected} actual={output} />
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
