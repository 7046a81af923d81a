import { useRef, useState } from "react";
import { ApiError } from "../../api/errors.ts";
import { type Seen, useBeginRejudge, useRejudges } from "../../api/setter.ts";
import type { Rejudge, RejudgeScope } from "../../api/types.ts";
import { formatTime } from "../../lib/format.ts";
import { randomKey } from "../../lib/random-key.ts";
import { staff } from "../../messages/staff.ts";
import { Button } from "../../ui/Button.tsx";
import { Select } from "../../ui/Field.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Loading } from "../../ui/Skeleton.tsx";
import { ErrorText } from "../layout/ErrorText.tsx";
import { LoadFailed } from "../layout/Failed.tsx";
import { RejudgeReport } from "./RejudgeReport.tsx";
import styles from "./Setter.module.css";

/** Judging again after a change: begin, see what would change, apply or drop. */
export function RejudgeTab({ seen }: { seen: Seen }) {
  const { slug, versions } = seen.problem;
  const asked = useRejudges(slug);
  const words = staff.setter.rejudge;
  if (asked.isError && !asked.data) {
    return <LoadFailed what={staff.setter.things.rejudges} error={asked.error} onRetry={() => void asked.refetch()} />;
  }
  if (!asked.data) return <Loading what={staff.setter.things.rejudges} lines={4} />;
  const [newest, ...older] = asked.data.items;
  const open = newest && (newest.status === "judging" || newest.status === "ready");
  return (
    <div className={styles.tab}>
      <p className={styles.todo}>{words.intro}</p>
      {!open && <Begin slug={slug} changed={versions > 1} />}
      {newest && <RejudgeReport key={newest.id} slug={slug} id={newest.id} />}
      {older.length > 0 && <Past items={older} />}
    </div>
  );
}

function Begin({ slug, changed }: { slug: string; changed: boolean }) {
  const begin = useBeginRejudge(slug);
  const [scope, setScope] = useState<RejudgeScope>(changed ? "other_versions" : "all");
  // Asked twice by accident, it begins once.
  const key = useRef(randomKey());
  const words = staff.setter.rejudge;
  const start = () =>
    begin.mutate(
      { scope, key: key.current },
      {
        onSettled: () => {
          key.current = randomKey();
        },
      },
    );
  return (
    <div className={styles.section}>
      {begin.isError && (
        <Notice tone="bad" title={begin.error instanceof ApiError ? begin.error.title : words.notBegun}>
          <ErrorText error={begin.error} />
        </Notice>
      )}
      <div className={styles.actions}>
        <Select
          label={words.scope}
          value={scope}
          onChange={(event) => setScope(event.target.value === "all" ? "all" : "other_versions")}
        >
          <option value="other_versions">{words.otherVersions}</option>
          <option value="all">{words.all}</option>
        </Select>
        <Button look="primary" busy={begin.isPending} onClick={start}>
          {words.begin}
        </Button>
      </div>
    </div>
  );
}

function Past({ items }: { items: Rejudge[] }) {
  const words = staff.setter.rejudge;
  return (
    <section className={styles.section} aria-label={words.past}>
      <h2>{words.past}</h2>
      <ul className={styles.changes}>
        {items.map((one) => (
          <li key={one.id}>
            {formatTime(one.created_at)}: {words.pastStates[one.status]},{" "}
            {staff.setter.versions.versionNumber(one.version)}, {one.username}
          </li>
        ))}
      </ul>
    </section>
  );
}
