import type { Kind, Problem } from "../../api/types.ts";
import { Samples } from "../../features/samples/Samples.tsx";
import { Statement } from "../../features/statement/Statement.tsx";
import { formatKib, formatLimitMs } from "../../lib/format.ts";
import { Difficulty } from "../../ui/Difficulty.tsx";
import styles from "./ProblemPage.module.css";

const kinds: Record<Kind, string> = {
  stdio: "standard input and output",
  function: "fill in a function",
  interactive: "talks with the judge",
  multi_pass: "runs several times",
};

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
          <span>{formatLimitMs(problem.limits.time_ms)} CPU time</span>
          <span>{formatKib(problem.limits.memory_kib)} memory</span>
          <span>{kinds[problem.kind]}</span>
          {!problem.published && <strong>not published</strong>}
        </p>
      </div>
      <Statement html={problem.statement_html} />
      {problem.samples.length > 0 && <Samples samples={problem.samples} />}
      {(problem.hints.length > 0 || problem.tags.length > 0) && (
        <div className={styles.hints}>
          {problem.hints.map((hint, i) => (
            <details key={hint}>
              <summary>Hint {i + 1}</summary>
              <p>{hint}</p>
            </details>
          ))}
          {problem.tags.length > 0 && (
            <details>
              <summary>Tags</summary>
              <p>{problem.tags.join(", ")}</p>
            </details>
          )}
        </div>
      )}
    </article>
  );
}
