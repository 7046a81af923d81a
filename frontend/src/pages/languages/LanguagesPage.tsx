import { useLanguages } from "../../api/queries.ts";
import { useTitle } from "../../lib/title.ts";
import { Empty } from "../../ui/Notice.tsx";
import { Page } from "../../ui/Page.tsx";
import { Loading } from "../../ui/Skeleton.tsx";
import { Table } from "../../ui/Table.tsx";
import { LoadFailed } from "../layout/Failed.tsx";
import styles from "./Languages.module.css";

export function LanguagesPage() {
  useTitle("Languages");
  const languages = useLanguages();
  return (
    <Page title="Languages">
      <p className={styles.intro}>
        These compilers and interpreters judge your submissions, with exactly these commands. A language is offered only
        after it passed a test of its own on this installation.
      </p>
      {languages.isPending && <Loading what="languages" />}
      {languages.isError && (
        <LoadFailed what="the languages" error={languages.error} onRetry={() => void languages.refetch()} />
      )}
      {languages.data?.length === 0 && (
        <Empty>
          <p>No language is offered yet: the languages appear here as soon as a worker has tested them.</p>
        </Empty>
      )}
      {languages.data && languages.data.length > 0 && (
        <Table
          caption="Languages"
          head={
            <>
              <th scope="col">Language</th>
              <th scope="col">Version</th>
              <th scope="col">Compile</th>
              <th scope="col">Run</th>
              <th scope="col" data-wide>
                Files
              </th>
            </>
          }
        >
          {languages.data.map((language) => (
            <tr key={language.id}>
              <td className={styles.name}>{language.name}</td>
              <td>{language.version}</td>
              <td>{language.compile ? <code className={styles.command}>{language.compile}</code> : "not compiled"}</td>
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
