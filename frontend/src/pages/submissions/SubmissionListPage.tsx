import { getRouteApi, Link } from "@tanstack/react-router";
import { type SubmissionFilters, useLanguageName, useLanguages, useSubmissions } from "../../api/queries.ts";
import { useSession } from "../../api/session.ts";
import type { SubmissionSummary } from "../../api/types.ts";
import { VerdictBadge } from "../../features/verdict/VerdictBadge.tsx";
import { formatAgo, formatKib, formatMs, formatTime } from "../../lib/format.ts";
import { useTitle } from "../../lib/title.ts";
import { m } from "../../messages/index.ts";
import { more } from "../../messages/more.ts";
import { Button, buttonClass } from "../../ui/Button.tsx";
import { Select } from "../../ui/Field.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Empty } from "../../ui/Notice.tsx";
import { Filters, Page, Pager } from "../../ui/Page.tsx";
import { Loading } from "../../ui/Skeleton.tsx";
import { Table } from "../../ui/Table.tsx";
import { LoadFailed } from "../layout/Failed.tsx";
import styles from "./Submissions.module.css";

const route = getRouteApi("/submissions");

/** The reader's own submissions. */
export function SubmissionListPage() {
  useTitle(more.submissions.title);
  const session = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const username = session.state === "signed_in" ? session.user.username : undefined;
  const list = useSubmissions({ ...search, username, limit: 50 }, username !== undefined);
  const filter = (change: Partial<SubmissionFilters>) =>
    void navigate({ search: (old) => dropEmpty({ ...old, cursor: undefined, ...change }), replace: true });

  if (session.state === "anonymous") {
    return (
      <Page title={more.submissions.title}>
        <Empty>
          <p>{more.submissions.keptHere}</p>
          <Link to="/sign-in" search={{ return_to: "/submissions" }} className={buttonClass("primary")}>
            {m.common.signIn}
          </Link>
        </Empty>
      </Page>
    );
  }
  return (
    <Page title={more.submissions.title}>
      <FilterBar search={search} onFilter={filter} />
      {list.isError ? (
        <LoadFailed what={m.common.things.mySubmissions} error={list.error} onRetry={() => void list.refetch()} />
      ) : !list.data ? (
        <Loading what={m.common.things.mySubmissions} lines={8} />
      ) : list.data.items.length === 0 ? (
        <Empty>
          <p>{Object.keys(search).length > 0 ? more.submissions.noneFits : more.submissions.noneYet}</p>
          <Link to="/problems" className={buttonClass()}>
            {more.submissions.pick}
          </Link>
        </Empty>
      ) : (
        <SubmissionTable items={list.data.items} stale={list.isPlaceholderData} />
      )}
      <Pages search={search} next={list.data?.next_cursor ?? null} />
    </Page>
  );
}

function FilterBar({
  search,
  onFilter,
}: {
  search: SubmissionFilters;
  onFilter: (change: Partial<SubmissionFilters>) => void;
}) {
  const languages = useLanguages();
  return (
    <Filters label={more.submissions.filter}>
      <Select
        label={m.common.head.verdict}
        value={search.verdict ?? ""}
        onChange={(e) => onFilter({ verdict: e.target.value })}
      >
        <option value="">{more.submissions.anyVerdict}</option>
        {Object.entries(m.verdict.words).map(([id, word]) => (
          <option key={id} value={id}>
            {word}
          </option>
        ))}
      </Select>
      <Select
        label={m.common.head.language}
        value={search.language ?? ""}
        onChange={(e) => onFilter({ language: e.target.value })}
      >
        <option value="">{more.submissions.anyLanguage}</option>
        {languages.data?.map((language) => (
          <option key={language.id} value={language.id}>
            {language.name}
          </option>
        ))}
      </Select>
      {search.problem && (
        <Button
          onClick={() => onFilter({ problem: undefined })}
          aria-label={more.submissions.removeProblem(search.problem)}
        >
          {search.problem} <Icon name="cross" size={12} />
        </Button>
      )}
    </Filters>
  );
}

function SubmissionTable({ items, stale }: { items: SubmissionSummary[]; stale: boolean }) {
  const languageName = useLanguageName();
  return (
    <Table
      caption={more.submissions.title}
      stale={stale}
      head={
        <>
          <th scope="col">{m.common.head.verdict}</th>
          <th scope="col">{m.common.head.problem}</th>
          <th scope="col" data-wide>
            {m.common.head.language}
          </th>
          <th scope="col" data-number data-wide>
            {m.common.head.time}
          </th>
          <th scope="col" data-number data-wide>
            {m.common.head.memory}
          </th>
          <th scope="col">{m.common.head.when}</th>
        </>
      }
    >
      {items.map((one) => (
        <tr key={one.id}>
          <td>
            <Link to="/submissions/$id" params={{ id: one.id }} className={styles.row}>
              <VerdictBadge verdict={one.verdict} status={one.status} />
            </Link>
          </td>
          <td>
            <Link to="/problems/$slug" params={{ slug: one.problem }} className={styles.row}>
              {one.problem}
            </Link>
          </td>
          <td data-wide>{languageName(one.language)}</td>
          <td data-number data-wide>
            {one.time_ms === null ? m.common.none : formatMs(one.time_ms)}
          </td>
          <td data-number data-wide>
            {one.memory_kib === null ? m.common.none : formatKib(one.memory_kib)}
          </td>
          <td title={formatTime(one.created_at)}>{formatAgo(one.created_at)}</td>
        </tr>
      ))}
    </Table>
  );
}

function Pages({ search, next }: { search: SubmissionFilters; next: string | null }) {
  if (!search.cursor && !next) return null;
  return (
    <Pager>
      {search.cursor && (
        <Link to="/submissions" search={dropEmpty({ ...search, cursor: undefined })} className={buttonClass()}>
          {m.common.newest}
        </Link>
      )}
      {next && (
        <Link to="/submissions" search={dropEmpty({ ...search, cursor: next })} className={buttonClass()}>
          {m.common.older}
        </Link>
      )}
    </Pager>
  );
}

type Search = { problem?: string; verdict?: string; language?: string; mode?: string; cursor?: string };

/** A param that says nothing stays out of the address. */
function dropEmpty(search: SubmissionFilters): Search {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value));
}
