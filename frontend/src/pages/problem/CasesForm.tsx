import { functionShape } from "../../lib/signature.ts";
import { m } from "../../messages/index.ts";
import { Button } from "../../ui/Button.tsx";
import { Drawings } from "../../ui/Drawings.tsx";
import { argumentNames, casesOf, MOST_CASES, textOf } from "./own-cases.ts";
import styles from "./ProblemPage.module.css";

type Props = { signature: unknown; text: string; onChange: (text: string) => void };

/** Calls of a function, made from its signature: a field for each argument. */
export function CasesForm({ signature, text, onChange }: Props) {
  const names = argumentNames(signature);
  const types = functionShape(signature)?.params ?? [];
  const cases = casesOf(names.length, text);
  const change = (at: number, argument: number, value: string) =>
    onChange(textOf(cases.map((one, i) => (i === at ? one.map((old, j) => (j === argument ? value : old)) : one))));
  return (
    <div className={styles.cases}>
      {cases.map((one, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: cases have no name but their number
        <fieldset key={i} className={styles.case}>
          <legend>{m.problem.case(i + 1)}</legend>
          {names.map((name, j) => (
            <div key={name} className={styles.argument}>
              <label className={styles.argument}>
                <span>{name} =</span>
                <input
                  value={one[j] ?? ""}
                  spellCheck={false}
                  autoCapitalize="none"
                  autoComplete="off"
                  onChange={(event) => change(i, j, event.target.value.replaceAll("\n", " "))}
                />
              </label>
              <Drawings title={name} text={one[j] ?? ""} type={types[j]?.type ?? ""} />
            </div>
          ))}
          {cases.length > 1 && (
            <Button look="quiet" onClick={() => onChange(textOf(cases.filter((_, other) => other !== i)))}>
              {m.problem.removeCase(i + 1)}
            </Button>
          )}
        </fieldset>
      ))}
      <Button
        onClick={() => onChange(textOf([...cases, [...(cases.at(-1) ?? [])]]))}
        disabledReason={cases.length >= MOST_CASES ? m.problem.mostCases(MOST_CASES) : undefined}
      >
        {m.problem.addCase}
      </Button>
    </div>
  );
}
