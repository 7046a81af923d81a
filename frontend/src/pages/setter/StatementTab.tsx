import { useState } from "react";
import { useProblem, useProblemIn } from "../../api/queries.ts";
import type { Problem, SetterProblem, StatementSource } from "../../api/types.ts";
import { Samples } from "../../features/samples/Samples.tsx";
import PdfStatement from "../../features/statement/PdfStatement.tsx";
import { Statement } from "../../features/statement/Statement.tsx";
import { languageName } from "../../lib/language-name.ts";
import { m } from "../../messages/index.ts";
import { staff } from "../../messages/staff.ts";
import { Select } from "../../ui/Field.tsx";
import { Empty } from "../../ui/Notice.tsx";
import { Loading } from "../../ui/Skeleton.tsx";
import { LoadFailed } from "../layout/Failed.tsx";
import { Preview } from "./Preview.tsx";
import styles from "./Setter.module.css";

/** The statement as solvers see it. */
export function StatementTab({ problem }: { problem: SetterProblem }) {
  const [wanted, setWanted] = useState<string | null>(null);
  const usual = useProblem(problem.slug);
  const other = useProblemIn(problem.slug, wanted);
  const seen = wanted === null ? usual : other;
  if (seen.isError && !seen.data) {
    return <LoadFailed what={m.common.things.problem} error={seen.error} onRetry={() => void seen.refetch()} />;
  }
  if (!seen.data) return <Loading what={m.common.things.problem} lines={8} />;
  const { language, languages } = seen.data.statement;
  return (
    <div className={styles.tab}>
      {languages.length > 1 && (
        <Select label={m.problem.statementIn} value={language ?? ""} onChange={(e) => setWanted(e.target.value)}>
          {languages.map((each) => (
            <option key={each.language} value={each.language}>
              {languageName(each.language)}
            </option>
          ))}
        </Select>
      )}
      <AsSeen seen={seen.data} />
      <Preview key={language} problem={problem} known={sourceIn(problem, language)} language={language} />
    </div>
  );
}

/** What the package's statement in this language was written as. Earlier releases kept the usual one alone. */
function sourceIn(problem: SetterProblem, language: string | null): StatementSource | null {
  const about = problem.about;
  if (about === null) return null;
  const usual = about.statement;
  if (usual !== null && (usual.language ?? language) === language) return usual;
  return about.statements.find((one) => one.language === language) ?? null;
}

function AsSeen({ seen }: { seen: Problem }) {
  return (
    <article className={styles.section} aria-label={staff.setter.statementTitle}>
      <h2>{staff.setter.statementTitle}</h2>
      {seen.statement.pdf !== null ? (
        <PdfStatement address={seen.statement.pdf} title={seen.title} />
      ) : seen.statement_html.trim() === "" ? (
        <Empty>
          <p>{staff.setter.noStatement}</p>
        </Empty>
      ) : (
        <Statement html={seen.statement_html} />
      )}
      {seen.samples.length > 0 && <Samples samples={seen.samples} signature={seen.signature} />}
    </article>
  );
}
