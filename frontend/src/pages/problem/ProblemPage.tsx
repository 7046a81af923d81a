import { getRouteApi, useLocation, useNavigate } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { ApiError } from "../../api/errors.ts";
import { useLanguages, useProblem } from "../../api/queries.ts";
import type { Problem } from "../../api/types.ts";
import { useTitle } from "../../lib/title.ts";
import { m } from "../../messages/index.ts";
import { Notice } from "../../ui/Notice.tsx";
import { Page } from "../../ui/Page.tsx";
import { Loading } from "../../ui/Skeleton.tsx";
import { LoadFailed } from "../layout/Failed.tsx";
import { NotFound } from "../not-found/NotFound.tsx";
import styles from "./ProblemPage.module.css";
import { ProblemText } from "./ProblemText.tsx";
import { Solve } from "./Solve.tsx";

const AnswerPane = lazy(() => import("./AnswerPane.tsx"));

const MySubmissions = lazy(() => import("./MySubmissions.tsx"));

const route = getRouteApi("/problems/$slug");

/** One problem: its text, and the place to solve it. */
export function ProblemPage() {
  const { slug } = route.useParams();
  const problem = useProblem(slug);
  useTitle(problem.data?.title ?? null);

  if (problem.isPending) {
    return (
      <div className={styles.solve}>
        <div className={styles.pane}>
          <div className={styles.text}>
            <Loading what={m.common.things.problem} lines={8} />
          </div>
        </div>
      </div>
    );
  }
  if (problem.isError) {
    if (problem.error instanceof ApiError && problem.error.status === 404) return <NotFound kind="problem" />;
    return (
      <Page title={m.problem.title}>
        <LoadFailed what={m.common.things.problem} error={problem.error} onRetry={() => void problem.refetch()} />
      </Page>
    );
  }
  // Another problem is another page: nothing of the one before stays.
  return <Loaded key={slug} problem={problem.data} />;
}

function Loaded({ problem }: { problem: Problem }) {
  const languages = useLanguages();
  const navigate = useNavigate();
  const { href } = useLocation();
  const text = <ProblemText problem={problem} />;
  if (problem.languages.length === 0) {
    return (
      <Page title={problem.title}>
        <Notice tone="slow" title={m.problem.noLanguage}>
          <p>{m.problem.readOnly}</p>
        </Notice>
        {text}
      </Page>
    );
  }
  const mine = (
    <Suspense fallback={<Loading what={m.common.things.mySubmissions} />}>
      <MySubmissions slug={problem.slug} />
    </Suspense>
  );
  const onSignedOut = () => void navigate({ to: "/sign-in", search: { return_to: href } });
  if (problem.answers) {
    return (
      <Suspense>
        <AnswerPane problem={problem} names={problem.answers} text={text} mine={mine} onSignedOut={onSignedOut} />
      </Suspense>
    );
  }
  return <Solve problem={problem} languages={languages.data ?? []} text={text} mine={mine} onSignedOut={onSignedOut} />;
}
