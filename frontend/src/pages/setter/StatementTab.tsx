import { useProblem } from "../../api/queries.ts";
import type { Problem, SetterProblem } from "../../api/types.ts";
import { Samples } from "../../features/samples/Samples.tsx";
import { Statement } from "../../features/statement/Statement.tsx";
import { m } from "../../messages/index.ts";
import { staff } from "../../messages/staff.ts";
import { Empty } from "../../ui/Notice.tsx";
import { Loading } from "../../ui/Skeleton.tsx";
import { LoadFailed } from "../layout/Failed.tsx";
import { Preview } from "./Preview.tsx";
import styles from "./Setter.module.css";

/** The statement as solvers see it. */
export function StatementTab({ problem }: { problem: SetterProblem }) {
  const seen = useProblem(problem.slug);
  if (seen.isError && !seen.data) {
    return <LoadFailed what={m.common.things.problem} error={seen.error} onRetry={() => void seen.refetch()} />;
  }
  if (!seen.data) return <Loading what={m.common.things.problem} lines={8} />;
  return (
    <div className={styles.tab}>
      <AsSeen seen={seen.data} />
      <Preview problem={problem} />
    </div>
  );
}

function AsSeen({ seen }: { seen: Problem }) {
  return (
    <article className={styles.section} aria-label={staff.setter.statementTitle}>
      <h2>{staff.setter.statementTitle}</h2>
      {seen.statement_html.trim() === "" ? (
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
