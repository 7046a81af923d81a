import { useEditLanguage, useManagedLanguages } from "../../api/admin.ts";
import { formatAgo } from "../../lib/format.ts";
import { m } from "../../messages/index.ts";
import { staff } from "../../messages/staff.ts";
import { Button } from "../../ui/Button.tsx";
import { Empty } from "../../ui/Notice.tsx";
import { Loading } from "../../ui/Skeleton.tsx";
import { Table } from "../../ui/Table.tsx";
import { LoadFailed } from "../layout/Failed.tsx";
import styles from "./Admin.module.css";

/** Languages on and off; one that failed its own test says why. */
export function LanguageTable() {
  const languages = useManagedLanguages();
  const edit = useEditLanguage();
  if (languages.isError) {
    return (
      <LoadFailed what={m.common.things.languages} error={languages.error} onRetry={() => void languages.refetch()} />
    );
  }
  if (!languages.data) return <Loading what={m.common.things.languages} lines={6} />;
  if (languages.data.items.length === 0) {
    return (
      <Empty>
        <p>{staff.admin.noLanguage}</p>
      </Empty>
    );
  }
  return (
    <div className={styles.tab}>
      <p>{staff.admin.stillJudged}</p>
      {edit.isError && <LoadFailed what={m.common.things.change} error={edit.error} onRetry={() => edit.reset()} />}
      <Table
        caption={staff.admin.tabs.languages}
        head={
          <>
            <th scope="col">{m.common.head.language}</th>
            <th scope="col" data-wide>
              {m.common.head.version}
            </th>
            <th scope="col">{staff.admin.condition}</th>
            <th scope="col" data-wide>
              {staff.admin.tested}
            </th>
            <th scope="col">
              <span className="visually-hidden">{m.common.action}</span>
            </th>
          </>
        }
      >
        {languages.data.items.map((one) => (
          <tr key={one.id}>
            <td>{one.name}</td>
            <td data-wide>{one.version}</td>
            <td className={one.offered ? styles.alive : styles.silent}>
              {one.offered
                ? staff.admin.offered
                : one.enabled
                  ? (one.fault ?? staff.admin.noWorkerHasIt)
                  : staff.admin.switchedOff}
            </td>
            <td data-wide>{formatAgo(one.checked_at)}</td>
            <td>
              <Button onClick={() => edit.mutate({ id: one.id, enabled: !one.enabled })}>
                {one.enabled ? staff.admin.switchOff : staff.admin.switchOn}
                <span className="visually-hidden"> {one.name}</span>
              </Button>
            </td>
          </tr>
        ))}
      </Table>
    </div>
  );
}
