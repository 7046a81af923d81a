import { useEffect, useId, useRef } from "react";
import { modKey } from "../../lib/media.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./ProblemPage.module.css";

const keys: [string, string][] = [
  [`${modKey} + '`, "Run"],
  [`${modKey} + Enter`, "Submit"],
  ["Tab", "Indent, inside the editor"],
  ["Esc, then Tab", "Leave the editor"],
  ["Ctrl + M", "Let Tab always leave the editor, and back"],
  [`${modKey} + F`, "Search in the code"],
  [`${modKey} + /`, "Comment the lines out, or in again"],
  [`${modKey} + Z`, "Undo"],
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
      <h2 id={title}>Keyboard shortcuts</h2>
      <dl className={styles.keys}>
        {keys.map(([key, does]) => (
          <div key={key} style={{ display: "contents" }}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <Button onClick={onClose}>Close</Button>
    </dialog>
  );
}
