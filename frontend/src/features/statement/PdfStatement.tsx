import { useEffect, useState } from "react";
import { useStatementDocument } from "../../api/queries.ts";
import { m } from "../../messages/index.ts";
import styles from "./PdfStatement.module.css";

/** A statement that is a document: as the browser shows such, with a link for browsers that can't. */
export default function PdfStatement({ address, title }: { address: string; title: string }) {
  const { data, isError } = useStatementDocument(address);
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!data) return;
    // The request carries the reader's rights, which an address in the page would not.
    const made = URL.createObjectURL(data);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [data]);
  if (isError) return <p role="alert">{m.problem.documentFailed}</p>;
  if (url === null) return <p role="status">{m.problem.documentLoading}</p>;
  return (
    <div className={styles.document}>
      <a href={url} download={m.problem.documentName(title)}>
        {m.problem.documentSave}
      </a>
      <object data={url} type="application/pdf" aria-label={m.problem.document} className={styles.viewer}>
        <p>{m.problem.documentUnseen}</p>
      </object>
    </div>
  );
}
