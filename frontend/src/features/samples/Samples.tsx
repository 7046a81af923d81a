import type { Sample } from "../../api/types.ts";
import { CopyButton } from "../../ui/CopyButton.tsx";
import { TextBlock } from "../../ui/TextBlock.tsx";
import styles from "./Samples.module.css";

/** The samples of a problem, each with its input and its answer. */
export function Samples({ samples }: { samples: Sample[] }) {
  return (
    <div className={styles.samples}>
      {samples.map((sample, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: samples have no other name, and their order is fixed
        <section key={i} className={styles.sample} aria-label={`Example ${i + 1}`}>
          <h2>Example {i + 1}</h2>
          <div className={styles.pair}>
            <TextBlock
              title="Input"
              text={sample.input}
              actions={<CopyButton text={sample.input} what={`input ${i + 1}`} />}
            />
            <TextBlock
              title="Output"
              text={sample.output}
              actions={<CopyButton text={sample.output} what={`output ${i + 1}`} />}
            />
          </div>
          {sample.explanation && <p className={styles.explanation}>{sample.explanation}</p>}
        </section>
      ))}
    </div>
  );
}
