import { useLanguages } from "../../api/queries.ts";
import { useTitle } from "../../lib/title.ts";
import { m } from "../../messages/index.ts";
import { more } from "../../messages/more.ts";
import { CopyButton } from "../../ui/CopyButton.tsx";
import { Empty } from "../../ui/Notice.tsx";
import { Page } from "../../ui/Page.tsx";
import { Loading } from "../../ui/Skeleton.tsx";
import { Table } from "../../ui/Table.tsx";
import { LoadFailed } from "../layout/Failed.tsx";
import styles from "./Languages.module.css";

export function LanguagesPage() {
  useTitle(more.languages.title);
  const languages = useLanguages();
  return (
    <Page title={more.languages.title}>
      <p className={styles.intro}>{more.languages.intro}</p>
      {languages.isPending && <Loading what={m.common.things.languages} />}
      {languages.isError && (
        <LoadFailed what={m.common.things.languages} error={languages.error} onRetry={() => void languages.refetch()} />
      )}
      {languages.data?.length === 0 && (
        <Empty>
          <p>{more.languages.empty}</p>
        </Empty>
      )}
      {languages.data && languages.data.length > 0 && (
        <Table
          caption={more.languages.title}
          head={
            <>
              <th scope="col">{m.common.head.language}</th>
              <th scope="col">{m.common.head.version}</th>
              <th scope="col">{more.languages.compile}</th>
              <th scope="col">{more.languages.run}</th>
              <th scope="col" data-wide>
                {more.languages.files}
              </th>
            </>
          }
        >
          {languages.data.map((language) => (
            <tr key={language.id}>
              <td className={styles.name}>
                {language.name}
                {language.sample !== "" && (
                  <details>
                    <summary>
                      {more.languages.sample}
                      <span className="visually-hidden"> {language.name}</span>
                    </summary>
                    <pre className={styles.sample}>{language.sample}</pre>
                    <CopyButton text={language.sample} what={more.languages.sampleOf(language.name)} />
                  </details>
                )}
              </td>
              <td>{language.version}</td>
              <td>
                {language.compile ? (
                  <code className={styles.command}>{language.compile}</code>
                ) : (
                  more.languages.notCompiled
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
