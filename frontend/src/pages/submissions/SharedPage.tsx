import { getRouteApi } from "@tanstack/react-router";
import { ApiError } from "../../api/errors.ts";
import { useShared } from "../../api/more.ts";
import { useTitle } from "../../lib/title.ts";
import { m } from "../../messages/index.ts";
import { more } from "../../messages/more.ts";
import { Page } from "../../ui/Page.tsx";
import { Loading } from "../../ui/Skeleton.tsx";
import { LoadFailed } from "../layout/Failed.tsx";
import { NotFound } from "../not-found/NotFound.tsx";
import { Loaded } from "./SubmissionPage.tsx";

const route = getRouteApi("/shared/$key");

/** A submission whose author gave its link away: read only, for anybody. */
export function SharedPage() {
  const { key } = route.useParams();
  const shared = useShared(key);
  useTitle(more.submissions.one);
  if (shared.data) return <Loaded submission={shared.data} lost={shared.failureCount > 0} guest />;
  if (shared.isError) {
    if (shared.error instanceof ApiError && shared.error.status === 404) return <NotFound kind="submission" />;
    return (
      <Page title={more.submissions.one}>
        <LoadFailed what={m.common.things.submission} error={shared.error} onRetry={() => void shared.refetch()} />
      </Page>
    );
  }
  return (
    <Page title={more.submissions.one}>
      <Loading what={m.common.things.submission} lines={8} />
    </Page>
  );
}
