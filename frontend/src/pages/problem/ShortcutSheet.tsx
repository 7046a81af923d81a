import { useEffect, useId, useRef } from "react";
import { modKey } from "../../lib/media.ts";
import { m } from "../../messages/index.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./ProblemPage.module.css";

const keys = (): [string, string][] => [
  [`${modKey} + '`, m.problem.run],
  [`${modKey} + Enter`, m.problem.submit],
  ["Tab", m.problem.keys.indent],
  [m.problem.keys.escThenTab, m.problem.keys.leave],
  ["Ctrl + M", m.problem.keys.tabLeaves],
  [`${modKey} + F`, m.problem.keys.search],
  [`${modKey} + /`, m.problem.keys.comment],
  [`${modKey} + Z`, m.problem.keys.undo],
];

/** The keys of this page. */
export function ShortcutSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={title} onClose={onClose}>
      <h2 id={title}>{m.problem.shortcuts}</h2>
      <dl className={styles.keys}>
        {keys().map(([key, does]) => (
          <div key={key} style={{ display: "contents" }}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <Button onClick={onClose}>{m.common.close}</Button>
    </dialog>
  );
}
