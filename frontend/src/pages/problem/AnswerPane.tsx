import { type ReactNode, useState } from "react";
import { useSession } from "../../api/session.ts";
import type { Problem } from "../../api/types.ts";
import { ResultPanel } from "../../features/verdict/ResultPanel.tsx";
import { formatBytes } from "../../lib/format.ts";
import { m } from "../../messages/index.ts";
import { more } from "../../messages/more.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Table } from "../../ui/Table.tsx";
import { Tabs } from "../../ui/Tabs.tsx";
import styles from "./Answers.module.css";
import { matchFiles } from "./answer-files.ts";
import { ResultActions } from "./Solve.tsx";
import { useJudging } from "./use-judging.ts";

type Props = {
  problem: Problem;
  /** How the files are called. */
  names: string[];
  text: ReactNode;
  mine: ReactNode;
  onSignedOut: () => void;
};

/** A problem that takes answers: its text, and a file for each test. */
export default function AnswerPane({ problem, names, text, mine, onSignedOut }: Props) {
  const session = useSession();
  const judging = useJudging(null, onSignedOut);
  const [files, setFiles] = useState<File[]>([]);
  const [left, setLeft] = useState("text");
  const { answers, unused } = matchFiles(names, files);

  const send = async () => {
    if (session.state !== "signed_in") {
      onSignedOut();
      return;
    }
    const read = async ([name, file]: [string, File]) => ({ name, content: await file.text() });
    const content = await Promise.all([...answers].map(read));
    judging.send({ problem: problem.slug, language: "text", files: content, mode: "submit" }, false);
  };
  return (
    <div className={styles.page}>
      <div>
        <Tabs
          label={m.problem.tabs.problem}
          value={left}
          onChange={setLeft}
          tabs={[
            { id: "text", label: m.problem.tabs.description, content: text },
            { id: "mine", label: m.problem.tabs.mySubmissions, content: mine },
          ]}
        />
      </div>
      <section className={styles.work} aria-label={more.answers.title}>
        <h2>{more.answers.title}</h2>
        <p>{more.answers.intro(names.length)}</p>
        {/* Another look at the same folder adds to what was chosen before, and replaces what is of the same name. */}
        <FileDrop onFiles={(chosen) => setFiles([...files, ...chosen])} />
        <Names names={names} answers={answers} />
        {unused.length > 0 && <p role="status">{more.answers.unused([...new Set(unused)].join(", "))}</p>}
        <div className={styles.actions}>
          <Button
            look="primary"
            onClick={() => void send()}
            busy={judging.sending !== null}
            disabledReason={answers.size === 0 ? more.answers.chooseFirst : undefined}
          >
            <Icon name="send" size={14} /> {more.answers.submit}
          </Button>
          {files.length > 0 && <Button onClick={() => setFiles([])}>{more.answers.forget}</Button>}
        </div>
        <section aria-label={m.problem.tabs.result}>
          <ResultPanel
            view={judging.view}
            limits={problem.limits}
            actions={<ResultActions view={judging.view} onCancel={judging.cancel} />}
          />
        </section>
      </section>
    </div>
  );
}

function Names({ names, answers }: { names: string[]; answers: Map<string, File> }) {
  return (
    <Table
      caption={more.answers.title}
      head={
        <>
          <th scope="col">{more.answers.file}</th>
          <th scope="col">{more.answers.content}</th>
        </>
      }
    >
      {names.map((name) => {
        const file = answers.get(name);
        return (
          <tr key={name}>
            <td>
              <code>{name}</code>
            </td>
            <td>{file ? `${file.name} · ${formatBytes(file.size)}` : more.answers.missing}</td>
          </tr>
        );
      })}
    </Table>
  );
}

function FileDrop({ onFiles }: { onFiles: (files: File[]) => void }) {
  return (
    <label
      className={styles.drop}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        onFiles([...event.dataTransfer.files]);
      }}
    >
      <input
        type="file"
        multiple
        className="visually-hidden"
        aria-label={more.answers.choose}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          // The same file, changed, can be chosen again.
          event.target.value = "";
        }}
      />
      <Icon name="upload" size={24} />
      <span>
        <strong>{more.answers.choose}</strong> {more.answers.orDrop}
      </span>
    </label>
  );
}
