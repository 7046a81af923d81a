import type { Problem } from "../../api/types.ts";
import { className, functionShape } from "../../lib/signature.ts";
import { m } from "../../messages/index.ts";
import { Words } from "../../ui/Words.tsx";
import styles from "./ProblemPage.module.css";

/** How a function problem is solved in a language that has no starter code for it: as a whole program. */
export default function TwinNotice({ problem }: { problem: Problem }) {
  const shape = functionShape(problem.signature);
  const sample = problem.samples[0];
  const isShort = sample && sample.input.length + sample.output.length < 200 && !sample.input.includes("`");
  return (
    <details className={styles.twin} open>
      <summary>{m.values.twin}</summary>
      <p>{m.values.twinHow}</p>
      {shape && (
        <p>
          <Words text={m.values.twinLines(shape.params.map(({ name, type }) => `\`${name}: ${type}\``).join(", "))} />
        </p>
      )}
      {className(problem.signature) !== null && <p>{m.values.twinClass}</p>}
      {isShort && (
        <p>
          <Words text={m.values.twinExample(sample.input.trim().replaceAll("\n", " ⏎ "), sample.output.trim())} />
        </p>
      )}
    </details>
  );
}
