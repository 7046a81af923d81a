import { useLanguages } from "../../api/queries.ts";
import { useTitle } from "../../lib/title.ts";
import { m } from "../../messages/index.ts";
import { Empty } from "../../ui/Notice.tsx";
import { Page } from "../../ui/Page.tsx";
import { Loading } from "../../ui/Skeleton.tsx";
import { Table } from "../../ui/Table.tsx";
import { LoadFailed } from "../layout/Failed.tsx";
import styles from "./Languages.module.css";

export function LanguagesPage() {
  useTitle(m.languages.title);
  const languages = useLanguages();
  return (
    <Page title={m.languages.title}>
      <p className={styles.intro}>{m.languages.intro}</p>
      {languages.isPending && <Loading what={m.common.things.languages} />}
      {languages.isError && (
        <LoadFailed what={m.common.things.languages} error={languages.error} onRetry={() => void languages.refetch()} />
      )}
      {languages.data?.length === 0 && (
        <Empty>
          <p>{m.languages.empty}</p>
        </Empty>
      )}
      {languages.data && languages.data.length > 0 && (
        <Table
          caption={m.languages.title}
          head={
            <>
              <th scope="col">{m.common.head.language}</th>
              <th scope="col">{m.common.head.version}</th>
              <th scope="col">{m.languages.compile}</th>
              <th scope="col">{m.languages.run}</th>
              <th scope="col" data-wide>
                {m.languages.files}
              </th>
            </>
          }
        >
          {languages.data.map((language) => (
            <tr key={language.id}>
              <td className={styles.name}>{language.name}</td>
              <td>{language.version}</td>
              <td>
                {language.compile ? (
                  <code className={styles.command}>{language.compile}</code>
                ) : (
                  m.languages.notCompiled
                )}
              </td>
              <td>
                <code className={styles.command}>{language.run}</code>
              </td>
              <td data-wide>{language.extensions.map((one) => `.${one}`).join(" ")}</td>
            </tr>
          ))}
        </Table>
      )}
    </Page>
  );
}
