import { useEditLanguage, useManagedLanguages } from "../../api/queries.ts";
import { formatAgo } from "../../lib/format.ts";
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
    return <LoadFailed what="the languages" error={languages.error} onRetry={() => void languages.refetch()} />;
  }
  if (!languages.data) return <Loading what="the languages" lines={6} />;
  if (languages.data.items.length === 0) {
    return (
      <Empty>
        <p>No worker has told of a language yet. They appear once a worker has tested its images.</p>
      </Empty>
    );
  }
  return (
    <div className={styles.tab}>
      <p>What was sent before a language is switched off is judged all the same.</p>
      {edit.isError && <LoadFailed what="the change" error={edit.error} onRetry={() => edit.reset()} />}
      <Table
        caption="Languages"
        head={
          <>
            <th scope="col">Language</th>
            <th scope="col" data-wide>
              Version
            </th>
            <th scope="col">Condition</th>
            <th scope="col" data-wide>
              Tested
            </th>
            <th scope="col">
              <span className="visually-hidden">Action</span>
            </th>
          </>
        }
      >
        {languages.data.items.map((one) => (
          <tr key={one.id}>
            <td>{one.name}</td>
            <td data-wide>{one.version}</td>
            <td className={one.offered ? styles.alive : styles.silent}>
              {one.offered ? "offered" : one.enabled ? (one.fault ?? "no worker has it") : "switched off"}
            </td>
            <td data-wide>{formatAgo(one.checked_at)}</td>
            <td>
              <Button onClick={() => edit.mutate({ id: one.id, enabled: !one.enabled })}>
                {one.enabled ? "Switch off" : "Switch on"}
                <span className="visually-hidden"> {one.name}</span>
              </Button>
            </td>
          </tr>
        ))}
      </Table>
    </div>
  );
}
