import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { ApiError } from "../../api/errors.ts";
import { type Seen, useSetterProblem } from "../../api/setter.ts";
import { useTitle } from "../../lib/title.ts";
import { staff } from "../../messages/staff.ts";
import { buttonClass } from "../../ui/Button.tsx";
import { Empty } from "../../ui/Notice.tsx";
import { Page } from "../../ui/Page.tsx";
import { Loading } from "../../ui/Skeleton.tsx";
import { Tabs } from "../../ui/Tabs.tsx";
import { LoadFailed } from "../layout/Failed.tsx";
import { NotFound } from "../not-found/NotFound.tsx";
import { EditForm } from "./EditForm.tsx";
import { Overview } from "./Overview.tsx";
import { RejudgeTab } from "./RejudgeTab.tsx";
import { StatementTab } from "./StatementTab.tsx";
import { TestList } from "./TestList.tsx";
import { type TabId, tabIds } from "./tabs.ts";
import { Versions } from "./Versions.tsx";

const route = getRouteApi("/problems/$slug/setter");

/** A problem as its setter sees it: what it lacks, what solvers see, its tests, its versions. */
export function SetterPage() {
  const { slug } = route.useParams();
  const seen = useSetterProblem(slug);
  useTitle(seen.data ? staff.setter.pageTitle(seen.data.problem.title) : null);
  if (seen.data) return <Loaded key={slug} seen={seen.data} />;
  if (!seen.isError) {
    return (
      <Page title={slug}>
        <Loading what={staff.setter.things.problem} lines={8} />
      </Page>
    );
  }
  const status = seen.error instanceof ApiError ? seen.error.status : 0;
  if (status === 404) return <NotFound kind="problem" />;
  return (
    <Page title={slug}>
      {status === 401 || status === 403 ? (
        <Empty>
          <p>{staff.setter.settersOnly}</p>
          <OpenAsSolver slug={slug} />
        </Empty>
      ) : (
        <LoadFailed what={staff.setter.things.problem} error={seen.error} onRetry={() => void seen.refetch()} />
      )}
    </Page>
  );
}

function OpenAsSolver({ slug }: { slug: string }) {
  return (
    <Link to="/problems/$slug" params={{ slug }} className={buttonClass()}>
      {staff.setter.openAsSolver}
    </Link>
  );
}

function Loaded({ seen }: { seen: Seen }) {
  const { problem } = seen;
  const search = route.useSearch();
  const navigate = useNavigate();
  const open: TabId = tabIds.find((id) => id === search.tab) ?? "overview";
  const go = (tab: string) =>
    void navigate({ to: "/problems/$slug/setter", params: { slug: problem.slug }, search: { tab }, replace: true });
  const content: Record<TabId, () => React.ReactNode> = {
    overview: () => <Overview seen={seen} onTab={go} />,
    statement: () => <StatementTab problem={problem} />,
    tests: () => <TestList slug={problem.slug} />,
    edit: () => <EditForm seen={seen} />,
    versions: () => <Versions seen={seen} />,
    rejudge: () => <RejudgeTab seen={seen} />,
  };
  return (
    <Page title={problem.title} actions={<OpenAsSolver slug={problem.slug} />}>
      <Tabs
        label={staff.setter.sections}
        value={open}
        onChange={go}
        // Only what is looked at is asked for.
        tabs={tabIds.map((id) => ({
          id,
          label: staff.setter.tabs[id],
          content: id === open ? content[id]() : null,
        }))}
      />
    </Page>
  );
}
