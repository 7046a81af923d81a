import { type Place, readCompilerOutput } from "../../lib/compiler-output.ts";
import { m } from "../../messages/index.ts";
import styles from "./CompilerOutput.module.css";

type Props = { output: string; onGoTo?: ((place: Place) => void) | undefined };

/** What the compiler said. A line that names a place in the source leads there. */
export function CompilerOutput({ output, onGoTo }: Props) {
  const lines = readCompilerOutput(output);
  return (
    <section aria-label={m.verdict.compilerOutput}>
      <h3 className={styles.title}>{m.verdict.compilerSays}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre className={styles.output} tabIndex={0}>
        {lines.map(({ text, place }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text that never changes
          <span key={i}>
            {place && onGoTo ? (
              <button
                type="button"
                className={styles.link}
                title={m.verdict.goToLine(place.line)}
                onClick={() => onGoTo(place)}
              >
                {text}
              </button>
            ) : (
              text
            )}
            {"\n"}
          </span>
        ))}
      </pre>
    </section>
  );
}
