/** What somebody has solved. Public facts only: the server leaves out what isn't published. */

import { getRouteApi, Link } from "@tanstack/react-router";
import { ApiError } from "../../api/errors.ts";
import { useProfile } from "../../api/more.ts";
import { useLanguageName } from "../../api/queries.ts";
import type { Profile } from "../../api/types.ts";
import { formatAgo, formatDay } from "../../lib/format.ts";
import { useTitle } from "../../lib/title.ts";
import { m } from "../../messages/index.ts";
import { more } from "../../messages/more.ts";
import { Meter } from "../../ui/Meter.tsx";
import { Empty } from "../../ui/Notice.tsx";
import { Page } from "../../ui/Page.tsx";
import { Loading } from "../../ui/Skeleton.tsx";
import { Table } from "../../ui/Table.tsx";
import { LoadFailed } from "../layout/Failed.tsx";
import { NotFound } from "../not-found/NotFound.tsx";
import { HeatMap } from "./HeatMap.tsx";
import styles from "./Profile.module.css";

const route = getRouteApi("/u/$name");

export function ProfilePage() {
  const { name } = route.useParams();
  const profile = useProfile(name);
  useTitle(profile.data?.username ?? name);
  if (profile.isError) {
    if (profile.error instanceof ApiError && profile.error.status === 404) return <NotFound kind="user" />;
    return (
      <Page title={name}>
        <LoadFailed what={m.common.things.profile} error={profile.error} onRetry={() => void profile.refetch()} />
      </Page>
    );
  }
  if (!profile.data) {
    return (
      <Page title={name}>
        <Loading what={m.common.things.profile} lines={8} />
      </Page>
    );
  }
  return <Loaded profile={profile.data} />;
}

function Loaded({ profile }: { profile: Profile }) {
  const languageName = useLanguageName();
  const solved = profile.solved.reduce((sum, one) => sum + one.solved, 0);
  return (
    <Page title={profile.username}>
      <p className={styles.facts}>{more.profile.facts(solved, formatDay(profile.created_at))}</p>
      <div className={styles.columns}>
        <section className={styles.section}>
          <h2>{more.profile.solved}</h2>
          {profile.solved
            .filter((one) => one.total > 0)
            .map((one) => (
              <Meter
                key={one.difficulty ?? "none"}
                label={one.difficulty === null ? more.profile.notRated : m.common[one.difficulty]}
                value={one.solved}
                limit={one.total}
                words={more.profile.solvedOf(one.solved, one.total)}
              />
            ))}
        </section>
        <section className={styles.section}>
          <h2>{more.profile.languages}</h2>
          {profile.languages.length === 0 && <p className={styles.facts}>{more.profile.noneYet}</p>}
          <ul className={styles.languages}>
            {profile.languages.map((one) => (
              <li key={one.language}>
                <span>{languageName(one.language)}</span> <span>{more.profile.problems(one.solved)}</span>
              </li>
            ))}
          </ul>
        </section>
      </div>
      <section className={styles.section}>
        <h2>{more.profile.year}</h2>
        <HeatMap days={profile.days} />
      </section>
      <section className={styles.section}>
        <h2>{more.profile.last}</h2>
        {profile.recent.length === 0 ? (
          <Empty>
            <p>{more.profile.lastEmpty}</p>
          </Empty>
        ) : (
          <Table
            caption={more.profile.last}
            head={
              <>
                <th scope="col">{m.common.head.problem}</th>
                <th scope="col">{m.common.head.language}</th>
                <th scope="col">{m.common.head.when}</th>
              </>
            }
          >
            {profile.recent.map((one) => (
              <tr key={one.problem}>
                <td>
                  <Link to="/problems/$slug" params={{ slug: one.problem }}>
                    {one.title}
                  </Link>
                </td>
                <td>{languageName(one.language)}</td>
                <td>{formatAgo(one.solved_at)}</td>
              </tr>
            ))}
          </Table>
        )}
      </section>
    </Page>
  );
}
