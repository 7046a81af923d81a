import { useState } from "react";
import { fetchFile } from "../../api/queries.ts";
import type { Problem } from "../../api/types.ts";
import { formatBytes } from "../../lib/format.ts";
import { more } from "../../messages/more.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./Answers.module.css";

/** What a problem gives to its solvers. Fetched in the reader's name, for a problem may not be published yet. */
export default function Attachments({ files }: { files: Problem["attachments"] }) {
  const [failed, setFailed] = useState<string | null>(null);
  const save = (file: Problem["attachments"][number]) => {
    setFailed(null);
    fetchFile(file.address)
      .then((content) => {
        const link = document.createElement("a");
        link.href = URL.createObjectURL(content);
        link.download = file.name;
        link.click();
        // The download has begun; the browser keeps what it needs.
        setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
      })
      .catch(() => setFailed(file.name));
  };
  return (
    <section aria-label={more.answers.attachments}>
      <h2>{more.answers.attachments}</h2>
      <ul className={styles.files}>
        {files.map((file) => (
          <li key={file.name}>
            <Button look="quiet" onClick={() => save(file)}>
              {file.name}
            </Button>{" "}
            {formatBytes(file.bytes)}
          </li>
        ))}
      </ul>
      {failed !== null && <p role="alert">{more.answers.failed(failed)}</p>}
    </section>
  );
}
