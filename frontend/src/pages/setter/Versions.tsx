import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { type Seen, useEditProblem, useVersions } from "../../api/setter.ts";
import { formatKib, formatLimitMs, formatTime } from "../../lib/format.ts";
import { m } from "../../messages/index.ts";
import { staff } from "../../messages/staff.ts";
import { Button } from "../../ui/Button.tsx";
import { Select } from "../../ui/Field.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Loading } from "../../ui/Skeleton.tsx";
import { Table } from "../../ui/Table.tsx";
import { ErrorText } from "../layout/ErrorText.tsx";
import { LoadFailed } from "../layout/Failed.tsx";
import { VersionDifference } from "./Difference.tsx";
import styles from "./Setter.module.css";

const route = getRouteApi("/problems/$slug/setter");

/** The versions, the way back to an earlier one, and what differs between two. */
export function Versions({ seen }: { seen: Seen }) {
  const { slug } = seen.problem;
  const versions = useVersions(slug);
  const words = staff.setter.versions;
  const [wanted, setWanted] = useState<number | null>(null);
  if (versions.isError && !versions.data) {
    return (
      <LoadFailed what={staff.setter.things.versions} error={versions.error} onRetry={() => void versions.refetch()} />
    );
  }
  if (!versions.data) return <Loading what={staff.setter.things.versions} lines={4} />;
  const { items } = versions.data;
  return (
    <div className={styles.tab}>
      {wanted !== null && <Use seen={seen} number={wanted} onEnd={() => setWanted(null)} />}
      <Table
        caption={words.list}
        head={
          <>
            <th scope="col" data-number>
              {m.common.head.version}
            </th>
            <th scope="col">{staff.setter.edit.title}</th>
            <th scope="col" data-wide>
              {m.common.head.when}
            </th>
            <th scope="col" data-number data-wide>
              {words.tests}
            </th>
            <th scope="col" data-wide>
              {m.common.head.time}, {m.common.head.memory}
            </th>
            <th scope="col">{m.common.head.status}</th>
          </>
        }
      >
        {items.map((one) => (
          <tr key={one.number}>
            <td data-number>{one.number}</td>
            <td>
              <Link to="/imports/$id" params={{ id: one.import_id }}>
                {one.title}
              </Link>
            </td>
            <td data-wide>{formatTime(one.created_at)}</td>
            <td data-number data-wide>
              {one.test_count}
            </td>
            <td data-wide>
              {formatLimitMs(one.limits.time_ms)}, {formatKib(one.limits.memory_kib)}
            </td>
            <td>
              {one.verified !== null && (one.verified ? words.verified : words.notVerified)}
              {one.current ? (
                <strong> · {words.current}</strong>
              ) : (
                <Button look="quiet" onClick={() => setWanted(one.number)}>
                  {words.use(one.number)}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </Table>
      {items.length < 2 ? (
        <p className={styles.todo}>{words.onlyOne}</p>
      ) : (
        <Compare slug={slug} numbers={items.map((one) => one.number)} />
      )}
    </div>
  );
}

/** Asks before another version is judged. */
function Use({ seen, number, onEnd }: { seen: Seen; number: number; onEnd: () => void }) {
  const edit = useEditProblem(seen.problem.slug);
  const words = staff.setter.versions;
  if (edit.isSuccess) return <Notice tone="ok" title={words.usedNow(number)} />;
  return (
    <Notice tone="slow" title={words.askUse(number)}>
      <p>{words.askUseText}</p>
      {edit.isError && <ErrorText error={edit.error} />}
      <div className={styles.actions}>
        <Button
          look="primary"
          busy={edit.isPending}
          onClick={() => edit.mutate({ tag: seen.tag, body: { version: number } })}
        >
          {words.use(number)}
        </Button>
        <Button onClick={onEnd}>{m.common.cancel}</Button>
      </div>
    </Notice>
  );
}

function Compare({ slug, numbers }: { slug: string; numbers: number[] }) {
  const search = route.useSearch();
  const navigate = useNavigate();
  const words = staff.setter.versions;
  const number = (text: string | undefined, otherwise: number) => {
    const wanted = Number(text);
    return numbers.includes(wanted) ? wanted : otherwise;
  };
  // Newest first: by default the last change is shown.
  const to = number(search.to, numbers[0] ?? 1);
  const from = number(search.from, numbers[1] ?? 1);
  const choose = (next: { from: number; to: number }) =>
    void navigate({
      to: "/problems/$slug/setter",
      params: { slug },
      search: { tab: "versions", from: String(next.from), to: String(next.to) },
      replace: true,
    });
  const options = numbers.map((n) => (
    <option key={n} value={n}>
      {words.versionNumber(n)}
    </option>
  ));
  return (
    <section className={styles.section} aria-label={words.compare}>
      <h2>{words.difference(from, to)}</h2>
      <div className={styles.actions}>
        <Select label={words.older} value={from} onChange={(event) => choose({ from: Number(event.target.value), to })}>
          {options}
        </Select>
        <Select label={words.newer} value={to} onChange={(event) => choose({ from, to: Number(event.target.value) })}>
          {options}
        </Select>
      </div>
      <VersionDifference slug={slug} from={from} to={to} />
    </section>
  );
}
