import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { type Action, actions, type Keys, pressed, type Refusal, refusal, spoken, usualKeys } from "../../lib/keys.ts";
import { modKey } from "../../lib/media.ts";
import { m } from "../../messages/index.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./ProblemPage.module.css";

/** The editor's keys, which stay as they are. */
const fixed = (): [string, string][] => [
  ["Tab", m.problem.keys.indent],
  [m.problem.keys.escThenTab, m.problem.keys.leave],
  ["Ctrl + M", m.problem.keys.tabLeaves],
  [`${modKey} + F`, m.problem.keys.search],
  [`${modKey} + /`, m.problem.keys.comment],
  [`${modKey} + Z`, m.problem.keys.undo],
  ["?", m.problem.keys.sheet],
];

type Props = { onClose: () => void; keys: Keys; onKeys: (keys: Keys) => void };

/** The keys of this page; those of the page itself can be changed. */
export default function ShortcutSheet({ onClose, keys, onKeys }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const changed = actions.some((one) => keys[one] !== usualKeys[one]);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={title} onClose={onClose}>
      <h2 id={title}>{m.problem.shortcuts}</h2>
      <ul className={styles.keys}>
        {actions.map((action) => (
          <OwnKeys key={action} action={action} keys={keys} onKeys={onKeys} />
        ))}
      </ul>
      <dl className={styles.keys}>
        {fixed().map(([key, does]) => (
          <div key={key} className={styles.key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.choices}>
        <Button onClick={() => dialog.current?.close()}>{m.common.close}</Button>
        {changed && <Button onClick={() => onKeys(usualKeys)}>{m.problem.keys.usual}</Button>}
      </div>
    </dialog>
  );
}

/** One action: its keys on a button that waits for others. */
function OwnKeys({ action, keys, onKeys }: { action: Action } & Pick<Props, "keys" | "onKeys">) {
  const [waiting, setWaiting] = useState(false);
  const [refused, setRefused] = useState<Refusal | null>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    // Escape and Tab keep their meaning, so that nobody is caught here.
    if (!waiting || event.key === "Tab") return;
    event.preventDefault();
    event.stopPropagation();
    const wanted = pressed(event);
    if (event.key === "Escape") setWaiting(false);
    if (wanted === null || event.key === "Escape") return;
    const why = refusal(action, wanted, keys);
    setRefused(why);
    if (why !== null) return;
    setWaiting(false);
    onKeys({ ...keys, [action]: wanted });
  };
  const name = { run: m.problem.run, submit: m.problem.submit, focus: m.problem.focus }[action];
  return (
    <li className={styles.key}>
      <Button
        aria-label={waiting ? m.problem.keys.press : m.problem.keys.change(name, spoken(keys[action], modKey))}
        onClick={() => {
          setWaiting(true);
          setRefused(null);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setWaiting(false)}
      >
        {waiting ? m.problem.keys.press : <kbd>{spoken(keys[action], modKey)}</kbd>}
      </Button>
      <span>
        {name}
        <span role="status">{refused && `: ${m.problem.keys.refused[refused]}`}</span>
      </span>
    </li>
  );
}
