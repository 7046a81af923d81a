import { lazy, Suspense, useState } from "react";
import { useProblemIn } from "../../api/queries.ts";
import type { Problem } from "../../api/types.ts";
import { Samples } from "../../features/samples/Samples.tsx";
import { Statement } from "../../features/statement/Statement.tsx";
import { formatKib, formatLimitMs } from "../../lib/format.ts";
import { languageName } from "../../lib/language-name.ts";
import { m } from "../../messages/index.ts";
import { Difficulty } from "../../ui/Difficulty.tsx";
import { Select } from "../../ui/Field.tsx";
import { ApiDetails } from "./ApiDetails.tsx";
import styles from "./ProblemPage.module.css";

const PdfStatement = lazy(() => import("../../features/statement/PdfStatement.tsx"));
const Attachments = lazy(() => import("./Attachments.tsx"));

/** The left pane: heading, statement, examples, hints. */
export function ProblemText({ problem }: { problem: Problem }) {
  const [wanted, setWanted] = useState<string | null>(null);
  const other = useProblemIn(problem.slug, wanted);
  const shown = (wanted !== null && other.data) || problem;
  const { language, languages, pdf } = shown.statement;
  const title = languages.find((each) => wanted !== null && each.language === language)?.title ?? problem.title;
  return (
    <article className={styles.text}>
      <div>
        <div className={styles.heading}>
          <h1>{title}</h1>
          {problem.difficulty && <Difficulty value={problem.difficulty} />}
        </div>
        <p className={styles.facts}>
          {problem.answers ? (
            <span>{m.problem.answers}</span>
          ) : (
            <>
              <span>{m.problem.cpuTime(formatLimitMs(problem.limits.time_ms))}</span>
              <span>{m.problem.memory(formatKib(problem.limits.memory_kib))}</span>
              <span>{m.problem.kinds[problem.kind]}</span>
            </>
          )}
          {!problem.published && <strong>{m.common.notPublished}</strong>}
        </p>
      </div>
      {languages.length > 1 && (
        <Select label={m.problem.statementIn} value={language ?? ""} onChange={(e) => setWanted(e.target.value)}>
          {languages.map((each) => (
            <option key={each.language} value={each.language}>
              {languageName(each.language)}
            </option>
          ))}
        </Select>
      )}
      <div lang={language ?? undefined}>
        <Suspense>
          {pdf === null ? <Statement html={shown.statement_html} /> : <PdfStatement address={pdf} title={title} />}
        </Suspense>
      </div>
      {problem.samples.length > 0 && <Samples samples={problem.samples} signature={problem.signature} />}
      {problem.attachments.length > 0 && (
        <Suspense>
          <Attachments files={problem.attachments} />
        </Suspense>
      )}
      <div className={styles.hints}>{problem.answers === null && <ApiDetails problem={problem} />}</div>
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
