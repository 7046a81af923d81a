import type { ReactNode } from "react";
import type { TestResult } from "../../api/types.ts";
import { functionShape } from "../../lib/signature.ts";
import { type Path, pathOf } from "../../lib/values.ts";
import { m } from "../../messages/index.ts";
import { CallTable } from "./CallTable.tsx";
import styles from "./FunctionData.module.css";
import { ValueBlock } from "./ValueBlock.tsx";

type Props = {
  test: TestResult;
  signature: unknown;
  /** Stand beside the arguments: copy, edit. */
  actions: ReactNode;
};

/** What a function was called with, what it should have answered and what it did, the first difference marked. */
export default function FunctionData({ test, signature, actions }: Props) {
  const shape = functionShape(signature);
  const lines = (test.input ?? "").split("\n");
  const wrong = test.verdict === "wrong_answer";
  const path = wrong ? pathOf(test.message) : null;
  return (
    <div className={styles.data}>
      <section className={styles.part} aria-label={shape ? m.values.arguments : m.values.calls}>
        <div className={styles.head}>
          <span className={styles.title}>{shape ? m.values.arguments : m.values.calls}</span>
          <div className={styles.actions}>{actions}</div>
        </div>
        {shape
          ? shape.params.map(({ name, type }, i) => (
              <ValueBlock key={name} title={`${name} =`} text={lines[i] ?? ""} type={type} />
            ))
          : test.input !== null && <CallTable test={test} path={path} />}
      </section>
      {shape && <Answers test={test} type={shape.answer ?? ""} path={path} />}
    </div>
  );
}

function Answers({ test, type, path }: { test: TestResult; type: string; path: Path | null }) {
  // An answer that is there, but of another type, is no JSON of this one.
  const output = test.output?.trim();
  return (
    <div className={styles.part}>
      {test.expected !== null && test.verdict !== "accepted" && (
        <ValueBlock title={m.verdict.expected} text={test.expected.trim()} type={type} path={path} tone="ok" />
      )}
      {output && <ValueBlock title={m.values.yours} text={output} type={type} path={path} tone="bad" />}
      {test.truncated.some((field) => field !== "stderr") && <p className={styles.note}>{m.verdict.comparedWhole}</p>}
    </div>
  );
}
