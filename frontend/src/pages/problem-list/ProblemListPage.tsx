import { getRouteApi, Link } from "@tanstack/react-router";
import { type KeyboardEvent, useEffect, useEffectEvent, useState } from "react";
import { type ProblemFilters, useProblems } from "../../api/queries.ts";
import { useSession } from "../../api/session.ts";
import type { ProblemStatus, ProblemSummary } from "../../api/types.ts";
import { formatShare } from "../../lib/format.ts";
import { useTitle } from "../../lib/title.ts";
import { m } from "../../messages/index.ts";
import { more } from "../../messages/more.ts";
import { Button, buttonClass } from "../../ui/Button.tsx";
import { Difficulty } from "../../ui/Difficulty.tsx";
import { Select } from "../../ui/Field.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Empty } from "../../ui/Notice.tsx";
import { Filters, Page, Pager } from "../../ui/Page.tsx";
import { Bar } from "../../ui/Skeleton.tsx";
import { Table } from "../../ui/Table.tsx";
import { LoadFailed } from "../layout/Failed.tsx";
import styles from "./ProblemList.module.css";

const route = getRouteApi("/problems");

/** Long enough that a word is one question, short enough to feel like none. */
const TYPING_MS = 200;

export function ProblemListPage() {
  useTitle(more.problems.title);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const problems = useProblems(search);
  // A filter bar of its own after each reset: what is still being typed must not come back.
  const [reset, setReset] = useState(0);
  const showAll = () => {
    setReset(reset + 1);
    void navigate({ search: {} });
  };

  // Another filter starts at the first page again.
  const filter = (change: Partial<ProblemFilters>) =>
    void navigate({ search: (old) => dropEmpty({ ...old, cursor: undefined, ...change }), replace: true });
  const filtered = Object.keys(search).some((name) => name !== "sort" && name !== "cursor");

  return (
    <Page title={more.problems.title}>
      <ProblemFilterBar key={reset} search={search} onFilter={filter} />
      {problems.isError ? (
        <LoadFailed what={m.common.things.problems} error={problems.error} onRetry={() => void problems.refetch()} />
      ) : problems.data?.items.length === 0 ? (
        <Empty>
          <p>{filtered ? more.problems.noneFits : more.problems.noneYet}</p>
          {filtered && <Button onClick={showAll}>{more.problems.showAll}</Button>}
        </Empty>
      ) : (
        <ProblemTable
          problems={problems.data?.items ?? null}
          stale={problems.isPlaceholderData}
          onTag={(tag) => filter({ tag })}
        />
      )}
      <ProblemPager cursor={search.cursor} next={problems.data?.next_cursor ?? null} search={search} />
    </Page>
  );
}

function ProblemFilterBar({
  search,
  onFilter,
}: {
  search: ProblemFilters;
  onFilter: (change: Partial<ProblemFilters>) => void;
}) {
  const session = useSession();
  return (
    <Filters label={more.problems.filter}>
      <SearchBox value={search.q ?? ""} onSearch={(q) => onFilter({ q })} />
      <Select
        label={more.problems.difficulty}
        value={search.difficulty ?? ""}
        onChange={(e) => onFilter({ difficulty: e.target.value })}
      >
        <option value="">{more.problems.anyDifficulty}</option>
        <option value="easy">{m.common.easy}</option>
        <option value="medium">{m.common.medium}</option>
        <option value="hard">{m.common.hard}</option>
      </Select>
      {session.state === "signed_in" && (
        <Select
          label={m.common.head.status}
          value={search.status ?? ""}
          onChange={(e) => onFilter({ status: e.target.value })}
        >
          <option value="">{more.problems.anyStatus}</option>
          <option value="solved">{more.problems.solved}</option>
          <option value="attempted">{more.problems.attempted}</option>
          <option value="none">{more.problems.notTried}</option>
        </Select>
      )}
      <Select label={more.problems.sort} value={search.sort ?? ""} onChange={(e) => onFilter({ sort: e.target.value })}>
        <option value="">{more.problems.byTitle}</option>
        <option value="newest">{more.problems.newestFirst}</option>
        <option value="difficulty">{more.problems.byDifficulty}</option>
        <option value="acceptance">{more.problems.byAcceptance}</option>
      </Select>
      {search.tag && (
        <Button onClick={() => onFilter({ tag: undefined })} aria-label={more.problems.removeTag(search.tag)}>
          {search.tag} <Icon name="cross" size={12} />
        </Button>
      )}
    </Filters>
  );
}

/** Asks while one types. Its text is its own until the typing pauses; the address may change it as well (back, all problems). */
function SearchBox({ value, onSearch }: { value: string; onSearch: (q: string) => void }) {
  const [typed, setTyped] = useState<string | null>(null);
  const search = useEffectEvent(onSearch);
  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(() => {
      search(typed.trim());
      setTyped(null);
    }, TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <input
      type="search"
      className={styles.search}
      aria-label={more.problems.search}
      placeholder={more.problems.search}
      value={typed ?? value}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}

type TableProps = { problems: ProblemSummary[] | null; stale: boolean; onTag: (tag: string) => void };

function ProblemTable({ problems, stale, onTag }: TableProps) {
  return (
    <Table
      caption={more.problems.title}
      stale={stale}
      head={
        <>
          <th scope="col" className={styles.status}>
            <span className="visually-hidden">{m.common.head.status}</span>
          </th>
          <th scope="col">{more.problems.heading}</th>
          <th scope="col">{more.problems.difficulty}</th>
          <th scope="col" data-number data-wide>
            {more.problems.accepted}
          </th>
          <th scope="col" data-wide>
            {more.problems.tags}
          </th>
        </>
      }
    >
      {problems === null
        ? Array.from({ length: 10 }, (_, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: empty rows are all alike
            <tr key={i}>
              <td colSpan={5}>
                <Bar width={`${40 + ((i * 17) % 40)}%`} />
              </td>
            </tr>
          ))
        : problems.map((problem) => <ProblemRow key={problem.slug} problem={problem} onTag={onTag} />)}
    </Table>
  );
}

function ProblemRow({ problem, onTag }: { problem: ProblemSummary; onTag: (tag: string) => void }) {
  return (
    <tr>
      <td className={styles.status}>
        <StatusMark status={problem.status} />
      </td>
      <td className={styles.title}>
        <Link to="/problems/$slug" params={{ slug: problem.slug }} onKeyDown={walkRows}>
          {problem.title}
        </Link>
        {!problem.published && <span className={styles.draft}>{m.common.notPublished}</span>}
      </td>
      <td>
        <Difficulty value={problem.difficulty} />
      </td>
      <td data-number data-wide>
        {problem.acceptance_rate === null ? m.common.none : formatShare(problem.acceptance_rate)}
      </td>
      <td data-wide>
        <div className={styles.tags}>
          {problem.tags.map((tag) => (
            <button
              key={tag}
              type="button"
              className={styles.tag}
              onClick={() => onTag(tag)}
              title={more.problems.onlyTag(tag)}
            >
              {tag}
            </button>
          ))}
        </div>
      </td>
    </tr>
  );
}

function StatusMark({ status }: { status: ProblemStatus | null }) {
  if (status === null) return null;
  const solved = status === "solved";
  const word = solved ? more.problems.solved : more.problems.attempted;
  return (
    <span className={solved ? styles.solved : styles.attempted} title={word}>
      <Icon name={solved ? "check" : "half"} />
      <span className="visually-hidden">{word}</span>
    </span>
  );
}

/** Up and down walk from title to title; Enter follows the link by itself. */
function walkRows(event: KeyboardEvent<HTMLAnchorElement>): void {
  const row = event.currentTarget.closest("tr");
  const next = { ArrowDown: row?.nextElementSibling, ArrowUp: row?.previousElementSibling }[event.key];
  if (!next) return;
  event.preventDefault();
  next.querySelector("a")?.focus();
}

function ProblemPager({
  cursor,
  next,
  search,
}: {
  cursor: string | undefined;
  next: string | null;
  search: ProblemFilters;
}) {
  if (!cursor && !next) return null;
  return (
    <Pager>
      {cursor && (
        <Link to="/problems" search={dropEmpty({ ...search, cursor: undefined })} className={buttonClass()}>
          {m.common.firstPage}
        </Link>
      )}
      {next && (
        <Link to="/problems" search={dropEmpty({ ...search, cursor: next })} className={buttonClass()}>
          {m.common.nextPage}
        </Link>
      )}
    </Pager>
  );
}

/** A param that says nothing stays out of the address. */
function dropEmpty(search: ProblemFilters): { [name in keyof ProblemFilters]?: string } {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value));
}
