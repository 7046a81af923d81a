import type { Sample } from "../../api/types.ts";
import { functionShape } from "../../lib/signature.ts";
import { m } from "../../messages/index.ts";
import { CopyButton } from "../../ui/CopyButton.tsx";
import { Drawings } from "../../ui/Drawings.tsx";
import { TextBlock } from "../../ui/TextBlock.tsx";
import styles from "./Samples.module.css";

type Props = { samples: Sample[]; signature: unknown };

/** The samples of a problem, each with its input and its answer; lists and trees are drawn. */
export function Samples({ samples, signature }: Props) {
  return (
    <div className={styles.samples}>
      {samples.map((sample, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: samples have no other name, and their order is fixed
        <section key={i} className={styles.sample} aria-label={m.problem.example(i + 1)}>
          <h2>{m.problem.example(i + 1)}</h2>
          <div className={styles.pair}>
            <TextBlock
              title={m.problem.input}
              text={sample.input}
              actions={<CopyButton text={sample.input} what={m.problem.inputOf(i + 1)} />}
            />
            <TextBlock
              title={m.problem.output}
              text={sample.output}
              actions={<CopyButton text={sample.output} what={m.problem.outputOf(i + 1)} />}
            />
            <SampleDrawings sample={sample} signature={signature} />
          </div>
          {sample.explanation && <p className={styles.explanation}>{sample.explanation}</p>}
        </section>
      ))}
    </div>
  );
}

function SampleDrawings({ sample, signature }: { sample: Sample; signature: unknown }) {
  const shape = functionShape(signature);
  if (!shape) return null;
  const lines = sample.input.split("\n");
  return (
    <>
      {shape.params.map(({ name, type }, i) => (
        <Drawings key={name} title={name} text={lines[i] ?? ""} type={type} />
      ))}
      <Drawings title={m.problem.output} text={sample.output} type={shape.answer ?? ""} />
    </>
  );
}
