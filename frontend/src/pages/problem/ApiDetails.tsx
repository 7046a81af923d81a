import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useLanguages } from "../../api/queries.ts";
import type { Problem } from "../../api/types.ts";
import { m } from "../../messages/index.ts";
import { Loading } from "../../ui/Skeleton.tsx";

const ApiLines = lazy(() => import("../../features/api-lines/ApiLines.tsx"));

/** Lines of the API for this very problem; fetched when somebody opens them. */
export function ApiDetails({ problem }: { problem: Problem }) {
  const [open, setOpen] = useState(false);
  const languages = useLanguages();
  const offered = problem.languages.map(({ id }) => id);
  const language = ["python", "cpp"].find((id) => offered.includes(id)) ?? offered[0];
  if (language === undefined) return null;
  const extension = languages.data?.find((one) => one.id === language)?.extensions[0] ?? language;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{m.problem.api.onProblem}</summary>
      <p>
        {m.problem.api.needsToken} <Link to="/tokens">{m.problem.api.getToken}</Link>
      </p>
      {open && (
        <Suspense fallback={<Loading what={m.common.things.page} lines={3} />}>
          <ApiLines problem={problem.slug} language={language} extension={extension} />
        </Suspense>
      )}
    </details>
  );
}
