import { Link } from "@tanstack/react-router";
import { ApiError } from "../../api/errors.ts";
import { useEndRejudge, useRejudge, useRejudgeChanges } from "../../api/setter.ts";
import type { Rejudge } from "../../api/types.ts";
import { VerdictBadge } from "../../features/verdict/VerdictBadge.tsx";
import { m } from "../../messages/index.ts";
import { staff } from "../../messages/staff.ts";
import { Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Loading } from "../../ui/Skeleton.tsx";
import { Table } from "../../ui/Table.tsx";
import { ErrorText } from "../layout/ErrorText.tsx";
import { LoadFailed } from "../layout/Failed.tsx";
import styles from "./Setter.module.css";

/** How far a rejudge is, what it changes, and what to do with it. */
export function RejudgeReport({ slug, id }: { slug: string; id: string }) {
  const asked = useRejudge(slug, id);
  if (asked.isError && !asked.data) {
    return <LoadFailed what={staff.setter.things.rejudges} error={asked.error} onRetry={() => void asked.refetch()} />;
  }
  if (!asked.data) return <Loading what={staff.setter.things.rejudges} lines={4} />;
  const rejudge = asked.data;
  return (
    <>
      <div aria-live="polite">
        <Standing slug={slug} rejudge={rejudge} />
      </div>
      {rejudge.moves.length > 0 && (
        <>
          <Moves rejudge={rejudge} />
          <Changes slug={slug} rejudge={rejudge} />
        </>
      )}
    </>
  );
}

function Standing({ slug, rejudge }: { slug: string; rejudge: Rejudge }) {
  const words = staff.setter.rejudge;
  const changed = rejudge.moves.reduce((sum, move) => sum + move.count, 0);
  switch (rejudge.status) {
    case "judging":
      return (
        <Notice title={words.judging(rejudge.judged, rejudge.total)}>
          <progress
            className={styles.progress}
            max={rejudge.total}
            value={rejudge.judged}
            aria-label={words.progress}
          />
          <p>{words.judgingText}</p>
          <Asides rejudge={rejudge} />
          <End slug={slug} rejudge={rejudge} />
        </Notice>
      );
    case "ready":
      return (
        <Notice tone={changed > 0 ? "slow" : "ok"} title={words.ready(changed)}>
          <p>{words.readyText(rejudge.version, rejudge.total)}</p>
          <Asides rejudge={rejudge} />
          <End slug={slug} rejudge={rejudge} />
        </Notice>
      );
    case "applied":
      return (
        <Notice tone="ok" title={words.applied(rejudge.applied)}>
          <Asides rejudge={rejudge} />
        </Notice>
      );
    case "dropped":
      return <Notice title={words.dropped} />;
  }
}

function Asides({ rejudge }: { rejudge: Rejudge }) {
  const words = staff.setter.rejudge;
  return (
    <>
      {rejudge.failed > 0 && <p>{words.failed(rejudge.failed)}</p>}
      {rejudge.left_out > 0 && <p>{words.leftOut(rejudge.left_out)}</p>}
    </>
  );
}

function End({ slug, rejudge }: { slug: string; rejudge: Rejudge }) {
  const end = useEndRejudge(slug);
  const words = staff.setter.rejudge;
  const why = rejudge.status === "judging" ? words.notAllJudged : rejudge.current ? undefined : words.outdated;
  return (
    <>
      {!rejudge.current && <p>{words.outdated}</p>}
      {end.isError && (
        <div role="alert">
          <p>{end.error instanceof ApiError ? end.error.title : words.notEnded}</p>
          <ErrorText error={end.error} />
        </div>
      )}
      <div className={styles.actions}>
        <Button
          look="primary"
          disabledReason={why}
          busy={end.isPending && end.variables.apply}
          onClick={() => end.mutate({ id: rejudge.id, apply: true })}
        >
          {words.apply}
        </Button>
        <Button
          busy={end.isPending && !end.variables.apply}
          onClick={() => end.mutate({ id: rejudge.id, apply: false })}
        >
          {words.drop}
        </Button>
      </div>
    </>
  );
}

function Moves({ rejudge }: { rejudge: Rejudge }) {
  const words = staff.setter.rejudge;
  return (
    <Table
      caption={words.moves}
      head={
        <>
          <th scope="col">{words.from}</th>
          <th scope="col">{words.to}</th>
          <th scope="col" data-number>
            {words.submissions}
          </th>
          <th scope="col" data-number>
            {words.users}
          </th>
        </>
      }
    >
      {rejudge.moves.map((move) => (
        <tr key={`${move.from} ${move.to}`}>
          <td>
            <VerdictBadge verdict={move.from} />
          </td>
          <td>
            <VerdictBadge verdict={move.to} />
          </td>
          <td data-number>{move.count}</td>
          <td data-number>{move.users}</td>
        </tr>
      ))}
    </Table>
  );
}

function Changes({ slug, rejudge }: { slug: string; rejudge: Rejudge }) {
  const changes = useRejudgeChanges(slug, rejudge.id, rejudge.judged);
  const words = staff.setter.rejudge;
  if (!changes.data) return null;
  const points = (score: number | null) => (score === null ? "" : ` ${score}`);
  return (
    <section className={styles.section} aria-label={words.changes}>
      <h2>{words.changes}</h2>
      <Table
        caption={words.changes}
        head={
          <>
            <th scope="col">{m.common.head.user}</th>
            <th scope="col" data-wide>
              {m.common.head.language}
            </th>
            <th scope="col">{words.before}</th>
            <th scope="col">{words.shadow}</th>
          </>
        }
      >
        {changes.data.items.map((one) => (
          <tr key={one.submission}>
            <td>{one.username}</td>
            <td data-wide>{one.language}</td>
            <td>
              <Link to="/submissions/$id" params={{ id: one.submission }}>
                <VerdictBadge verdict={one.from} />
                {points(one.from_score)}
              </Link>
            </td>
            <td>
              <VerdictBadge verdict={one.to} />
              {points(one.to_score)}{" "}
              {one.shadow && (
                <Link to="/submissions/$id" params={{ id: one.shadow }}>
                  {words.look}
                </Link>
              )}
            </td>
          </tr>
        ))}
      </Table>
      {changes.data.next_cursor && <p className={styles.todo}>{words.firstChanges(changes.data.items.length)}</p>}
    </section>
  );
}
