import { useEffect, useState } from "react";
import { usePreview } from "../../api/setter.ts";
import type { NewPreview, SetterProblem, StatementSource } from "../../api/types.ts";
import { Statement } from "../../features/statement/Statement.tsx";
import { staff } from "../../messages/staff.ts";
import { CopyButton } from "../../ui/CopyButton.tsx";
import { Select } from "../../ui/Field.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import { ErrorText } from "../layout/ErrorText.tsx";
import styles from "./Setter.module.css";

/** A pause in typing after which the text is sent. */
const PAUSE_MS = 400;
/** As the server takes it. */
const MOST_BYTES = 48 * 1024;

type Format = "markdown" | "tex";

type Props = {
  problem: SetterProblem;
  /** What the package has in this language; null: nothing that can be written on. */
  known: StatementSource | null;
  language: string | null;
};

/** A statement's source beside what solvers would see of it, from the same renderer as an import's, with the package's pictures. */
export function Preview({ problem, known, language }: Props) {
  const [source, setSource] = useState(known?.source ?? "");
  const [format, setFormat] = useState<Format>(known?.format === "tex" ? "tex" : "markdown");
  const settled = useSettled(source);
  const tooLong = new Blob([settled]).size > MOST_BYTES;
  const words = staff.setter.preview;
  return (
    <section className={styles.section} aria-label={words.title}>
      <h2>{words.title}</h2>
      <p className={styles.todo}>
        {words.intro} {words.pictures}
      </p>
      <div className={styles.actions}>
        <Select
          label={words.format}
          value={format}
          onChange={(event) => setFormat(event.target.value === "tex" ? "tex" : "markdown")}
        >
          <option value="markdown">{words.markdown}</option>
          <option value="tex">{words.tex}</option>
        </Select>
        <CopyButton text={source} what={words.copySource} />
      </div>
      <div className={styles.pair}>
        <TextArea
          label={words.source}
          rows={20}
          spellCheck={false}
          value={source}
          onChange={(event) => setSource(event.target.value)}
        />
        <section className={styles.preview} aria-label={words.shown}>
          {tooLong ? (
            <p>{words.tooLong}</p>
          ) : (
            <Shown body={{ format, source: settled, problem: problem.slug, language }} />
          )}
        </section>
      </div>
    </section>
  );
}

function Shown({ body }: { body: NewPreview }) {
  const words = staff.setter.preview;
  const empty = body.source.trim() === "";
  const preview = usePreview(body, !empty);
  if (empty) return <p className={styles.todo}>{words.empty}</p>;
  return (
    <>
      {preview.isError && (
        <Notice tone="slow" title={words.notShown}>
          <ErrorText error={preview.error} />
        </Notice>
      )}
      {preview.data?.warnings.map((warning) => (
        <p key={warning} className={styles.todo} lang="en">
          {warning}
        </p>
      ))}
      {preview.data && (preview.data.html === null ? <p>{words.tooLong}</p> : <Statement html={preview.data.html} />)}
    </>
  );
}

/** The text, once nobody has typed for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
