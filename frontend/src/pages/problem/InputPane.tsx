import { useId } from "react";
import type { Kind } from "../../api/types.ts";
import { m } from "../../messages/index.ts";
import { CasesForm } from "./CasesForm.tsx";
import styles from "./ProblemPage.module.css";

/** What Run judges: the samples, or an input of one's own. */
export type OwnInput = { used: boolean; text: string };

type Props = {
  kind: Kind;
  signature: unknown;
  sampleCount: number;
  own: OwnInput;
  onChange: (own: OwnInput) => void;
};

export function InputPane({ kind, signature, sampleCount, own, onChange }: Props) {
  const name = useId();
  return (
    <div className={styles.input}>
      <fieldset className={styles.choices}>
        <legend className="visually-hidden">{m.problem.tries}</legend>
        <label className={styles.choice}>
          <input type="radio" name={name} checked={!own.used} onChange={() => onChange({ ...own, used: false })} />
          {sampleCount > 0 ? m.problem.runSamples(sampleCount) : m.problem.noSamples}
        </label>
        {kind !== "interactive" && (
          <label className={styles.choice}>
            <input type="radio" name={name} checked={own.used} onChange={() => onChange({ ...own, used: true })} />
            {m.problem.runOwn}
          </label>
        )}
      </fieldset>
      {own.used && kind === "function" && (
        <CasesForm signature={signature} text={own.text} onChange={(text) => onChange({ ...own, text })} />
      )}
      {own.used && kind !== "function" && (
        <textarea
          className={styles.own}
          aria-label={m.problem.ownInput}
          spellCheck={false}
          autoCapitalize="none"
          rows={6}
          value={own.text}
          onChange={(event) => onChange({ ...own, text: event.target.value })}
        />
      )}
      <p className={styles.hint}>{own.used && kind === "function" ? m.problem.jsonHint : m.problem.countsNothing}</p>
    </div>
  );
}
