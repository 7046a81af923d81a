import { getRouteApi, Link } from "@tanstack/react-router";
import { useSubmission } from "../../api/queries.ts";
import type { Submission } from "../../api/types.ts";
import { DiffView } from "../../features/verdict/DiffView.tsx";
import { formatTime } from "../../lib/format.ts";
import { useTitle } from "../../lib/title.ts";
import { m } from "../../messages/index.ts";
import { more } from "../../messages/more.ts";
import { Empty, Notice } from "../../ui/Notice.tsx";
import { Page } from "../../ui/Page.tsx";
import { Loading } from "../../ui/Skeleton.tsx";
import { LoadFailed } from "../layout/Failed.tsx";
import styles from "./Submissions.module.css";

const route = getRouteApi("/compare");

/** Two submissions side by side. */
export function ComparePage() {
  useTitle(more.submissions.compare);
  const { from, to } = route.useSearch();
  const old = useSubmission(from ?? null);
  const young = useSubmission(to ?? null);
  return <Page title={more.submissions.compare}>{content()}</Page>;

  function content() {
    if (!from || !to) {
      return (
        <Empty>
          <p>{more.submissions.compareEmpty}</p>
        </Empty>
      );
    }
    const failed = [old, young].find((one) => one.isError && !one.data);
    if (failed) {
      return (
        <LoadFailed what={m.common.things.submissions} error={failed.error} onRetry={() => void failed.refetch()} />
      );
    }
    if (!old.data || !young.data) return <Loading what={m.common.things.submissions} lines={8} />;
    const [a, b] = [textOf(old.data), textOf(young.data)];
    return (
      <>
        <div className={styles.pair}>
          <Side submission={old.data} />
          <Side submission={young.data} />
        </div>
        {a === b && <Notice tone="ok" title={more.submissions.same} />}
        <DiffView expected={a} actual={b} names={[more.submissions.earlier, more.submissions.later]} />
      </>
    );
  }
}

function Side({ submission }: { submission: Submission }) {
  return (
    <p>
      <Link to="/submissions/$id" params={{ id: submission.id }}>
        {submission.verdict === null ? more.submissions.notJudgedYet : m.verdict.words[submission.verdict]}
      </Link>{" "}
      · {submission.language} · {formatTime(submission.created_at)}
    </p>
  );
}

/** All of it as one text; each file after its name. */
function textOf({ source, files }: Submission): string {
  return source ?? (files ?? []).map((file) => `=== ${file.name}\n${file.content}`).join("\n");
}
