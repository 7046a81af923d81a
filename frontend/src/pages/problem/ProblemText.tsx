import type { Problem } from "../../api/types.ts";
import { Samples } from "../../features/samples/Samples.tsx";
import { Statement } from "../../features/statement/Statement.tsx";
import { formatKib, formatLimitMs } from "../../lib/format.ts";
import { m } from "../../messages/index.ts";
import { Difficulty } from "../../ui/Difficulty.tsx";
import { ApiDetails } from "./ApiDetails.tsx";
import styles from "./ProblemPage.module.css";

/** The left pane: heading, statement, examples, hints. */
export function ProblemText({ problem }: { problem: Problem }) {
  return (
    <article className={styles.text}>
      <div>
        <div className={styles.heading}>
          <h1>{problem.title}</h1>
          {problem.difficulty && <Difficulty value={problem.difficulty} />}
        </div>
        <p className={styles.facts}>
          <span>{m.problem.cpuTime(formatLimitMs(problem.limits.time_ms))}</span>
          <span>{m.problem.memory(formatKib(problem.limits.memory_kib))}</span>
          <span>{m.problem.kinds[problem.kind]}</span>
          {!problem.published && <strong>{m.common.notPublished}</strong>}
        </p>
      </div>
      <Statement html={problem.statement_html} />
      {problem.samples.length > 0 && <Samples samples={problem.samples} signature={problem.signature} />}
      <div className={styles.hints}>
        <ApiDetails problem={problem} />
      </div>
      {(problem.hints.length > 0 || problem.tags.length > 0) && (
        <div className={styles.hints}>
          {problem.hints.map((hint, i) => (
            <details key={hint}>
              <summary>{m.problem.hint(i + 1)}</summary>
              <p>{hint}</p>
            </details>
          ))}
          {problem.tags.length > 0 && (
            <details>
              <summary>{m.problem.tags}</summary>
              <p>{problem.tags.join(", ")}</p>
            </details>
          )}
        </div>
      )}
    </article>
  );
}
